// An icon of the Material Design font that the dashboard brings along; decoration only, the words beside it say the same.
export const HbIcon = {
  props: { name: { type: String, required: true } },
  template: `<i class="mdi hb-icon" :class="'mdi-' + name" aria-hidden="true"></i>`,
};
