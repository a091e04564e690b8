// A node that shows something on the dashboard: registers with its group, and hands our own Vue widget the words it speaks.
import { pickConfig } from "./config.ts";
import type { NodeConfig, Red, RedNode } from "./node-red.ts";
import { runtime } from "./runtime.ts";
import { screenWords } from "./screen-words.ts";

/** FlowFuse's ui-group node, as far as a widget needs it (nodes/config/ui_group.js). */
interface UiGroup extends RedNode {
  register?(node: RedNode, config: Record<string, unknown>, events: Record<string, unknown>): void;
}

export interface WidgetDeclaration<C extends Record<string, unknown>> {
  /** starts with "ui-", so that the dashboard's own editor lists it; package.json "node-red-dashboard-2" names its code in ui/ */
  type: string;
  defaults: C;
  outputs: readonly string[];
}

/** Every widget has a place in a group. */
export const PLACE = { name: "", group: "", order: 1, width: 12, height: 12 };

export function defineWidget<C extends Record<string, unknown>>(declaration: WidgetDeclaration<C>) {
  const register = (red: Red): void => {
    red.nodes.registerType(declaration.type, function (config: NodeConfig) {
      red.nodes.createNode(this, config);
      const group = red.nodes.getNode(String(config["group"])) as UiGroup | undefined;
      if (!group?.register) {
        const reason = "Keine Gruppe gewählt: in den Einstellungen des Bausteins eine Dashboard-Gruppe angeben";
        this.status({ fill: "red", shape: "ring", text: reason });
        this.error(reason);
        return;
      }
      // a copy: the dashboard takes id, type and place out of what it is given
      const own = { ...pickConfig(declaration.defaults, config), id: config.id, type: config.type, z: config.z };
      group.register(this, { ...own, words: screenWords(runtime().company) }, {});
    });
  };
  return Object.assign(register, { declaration });
}
