// The work list widget: the page for what a person must decide.
import { pageWidget } from "./kit/widget.js";
import { HbWorkListPage } from "./work-list/page.js";

window["ui-hb-work-list"] = { HbWorkList: pageWidget(HbWorkListPage) };
