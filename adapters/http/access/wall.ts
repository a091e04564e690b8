// Cuts the dashboard's description of all pages down to the wall page: the dashboard itself sends every page to everybody.

type Rows<T> = Record<string, T>;
interface Widget {
  props?: { group?: string; page?: string; templateScope?: string };
}

/** What the dashboard sends as "ui-config" (nodes/config/ui_base.js, emitConfig); only what is cut is named. */
export interface UiConfig {
  pages: Rows<{ path?: string }>;
  groups: Rows<{ page?: string }>;
  widgets: Rows<Widget>;
  [other: string]: unknown;
}

const keep = <T>(rows: Rows<T>, wanted: (row: T, id: string) => boolean): Rows<T> =>
  Object.fromEntries(Object.entries(rows ?? {}).filter(([id, row]) => wanted(row, id)));

/** @param wallPage path within the dashboard, e.g. "/leitstand" */
export function cutToWall(config: UiConfig, wallPage: string): UiConfig {
  const pages = keep(config.pages, (page) => page.path === wallPage);
  const groups = keep(config.groups, (group) => group.page !== undefined && group.page in pages);
  const widgets = keep(config.widgets, ({ props = {} }) => {
    if (props.group) return props.group in groups;
    if (props.page) return props.page in pages;
    // style sheets for the whole dashboard belong to no page
    return props.templateScope === "site:style";
  });
  return { ...config, pages, groups, widgets };
}
