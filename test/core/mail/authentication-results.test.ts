// RFC 8601 headers as mail servers write them: who is believed, and what counts as forged.
import assert from "node:assert/strict";
import { isForged, senderCheck } from "../../../core/mail/authentication-results.ts";

const OURS = ["h-bu.de", "mx.provider.example"];

describe("sender check of our mail server", () => {
  const forged: [says: string, header: string, forged: boolean | null][] = [
    ["our host, all good", "mx2.h-bu.de; spf=pass smtp.mailfrom=a.example; dkim=pass header.d=a.example; dmarc=pass (p=reject)", false],
    [
      "our host, DMARC failed",
      "mx2.h-bu.de; spf=pass smtp.mailfrom=bulk.example; dmarc=fail (p=quarantine dis=none) header.from=a.example",
      true,
    ],
    ["the server of our provider", "mx.provider.example; dmarc=fail header.from=a.example", true],
    ["a version behind the name", "mx2.h-bu.de 1; dmarc=fail", true],
    ["SPF failed, unsigned", "mx2.h-bu.de; spf=fail (not designated) smtp.mailfrom=a.example; dkim=none", true],
    ["SPF failed for a forwarder, signature good", "mx2.h-bu.de; spf=fail smtp.mailfrom=a.example; dkim=pass header.d=a.example", false],
    ["one of two signatures good", "mx2.h-bu.de; spf=softfail; dkim=fail header.d=list.example; dkim=pass header.d=a.example", false],
    ["softfail and a broken signature", 'mx2.h-bu.de; spf=softfail smtp.mailfrom=a.example; dkim=fail reason="body hash"', true],
    ["nothing was checked", "mx2.h-bu.de; none", false],
    ["a comment that claims something", "mx2.h-bu.de; spf=pass (dmarc=fail; dkim=fail) smtp.mailfrom=a.example", false],
    ["a stranger's server", "mx.evil.example; dmarc=fail", null],
    ["a stranger whose name ends like ours", "mx.evilh-bu.de; dmarc=fail", null],
    ["ours, below a stranger's", "mx.evil.example; dmarc=pass\nmx2.h-bu.de; dmarc=fail", null],
    ["a stranger's below ours", "mx2.h-bu.de; dmarc=pass\nmx.evil.example; dmarc=fail", false],
    ["no header", "", null],
  ];
  for (const [says, header, expected] of forged)
    it(`given ${says}, then ${expected === null ? "it is not believed" : expected ? "the sender is forged" : "nothing is suspected"}`, () => {
      const check = senderCheck(header, OURS);
      assert.equal(check === null ? null : isForged(check), expected);
    });
});
