// The configuration of the test Dovecot (2.3 as in Debian 12): everything in one folder, loopback only, TLS with a CA of its own.
export interface DovecotSetup {
  dir: string;
  tlsPort: number;
  starttlsPort: number;
  certFile: string;
  keyFile: string;
  /** owner of the mail */
  uid: number;
  gid: number;
  /** as root Dovecot's own service users are used; otherwise everything runs as this user */
  serviceUser: string | null;
  /** per folder rights (RFC 4314), to take some away */
  acl: boolean;
}

export function dovecotConfig(s: DovecotSetup): string {
  const users = s.serviceUser === null ? "" : `default_internal_user = ${s.serviceUser}\ndefault_login_user = ${s.serviceUser}\n`;
  const group = s.serviceUser === null ? "" : `default_internal_group = ${s.serviceUser}\n`;
  return `base_dir = ${s.dir}/run
state_dir = ${s.dir}/state
log_path = ${s.dir}/dovecot.log
${users}${group}protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <${s.certFile}
ssl_key = <${s.keyFile}
auth_mechanisms = plain login
# a refused login is answered at once, so that tests need not wait
auth_failure_delay = 0 secs
mail_location = maildir:~/Maildir
mail_max_userip_connections = 100
first_valid_uid = 1
first_valid_gid = 1
mailbox_list_index = no
${s.acl ? `mail_plugins = acl\nprotocol imap {\n  mail_plugins = acl imap_acl\n}\nplugin {\n  acl = vfile:${s.dir}/acl\n}\n` : ""}
namespace inbox {
  inbox = yes
  separator = /
}
passdb {
  driver = passwd-file
  args = scheme=PLAIN username_format=%u ${s.dir}/users
}
userdb {
  driver = static
  args = uid=${s.uid} gid=${s.gid} home=${s.dir}/mail/%u
}
service imap-login {
  chroot =
  service_count = 0
  client_limit = 200
  inet_listener imap {
    address = 127.0.0.1
    port = ${s.starttlsPort}
  }
  inet_listener imaps {
    address = 127.0.0.1
    port = ${s.tlsPort}
    ssl = yes
  }
}
service anvil {
  chroot =
  # no waits for everyone on this address after one refused login
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service imap {
  process_limit = 200
}
`;
}
