// The wall widget: takes the kpi node's messages from the dashboard's socket and lays them out.
import { speak } from "./kit/words.js";
import { HbWallPage } from "./wall/page.js";

const { h } = window.Vue;

const HbWall = {
  inject: ["$socket"],
  props: {
    id: { type: String, required: true },
    props: { type: Object, default: () => ({}) },
    state: { type: Object, default: () => ({}) },
  },
  data: () => ({ wall: null, connected: true }),
  created() {
    speak(this.props.words);
    this.listeners = {
      [`msg-input:${this.id}`]: (msg) => this.take(msg),
      [`widget-load:${this.id}`]: (msg) => this.take(msg),
      connect: () => {
        this.connected = true;
        this.$socket.emit("widget-load", this.id);
      },
      disconnect: () => {
        this.connected = false;
      },
    };
    for (const [event, listener] of Object.entries(this.listeners)) this.$socket.on(event, listener);
    this.$socket.emit("widget-load", this.id);
  },
  unmounted() {
    for (const [event, listener] of Object.entries(this.listeners)) this.$socket.off(event, listener);
  },
  methods: {
    take(msg) {
      if (msg?.payload?.kpis) this.wall = msg.payload;
    },
  },
  render() {
    return h(HbWallPage, { wall: this.wall, connected: this.connected });
  },
};

// how the dashboard finds a widget's component: window[widget type][component], both named in package.json
window["ui-hb-wall"] = { HbWall };
