// The draft of the answer, to be changed before it leaves, with its courtesy score.

import { may } from "../kit/me.js";
import { dictionary, say } from "../kit/words.js";

const { computed } = window.Vue;

const TEXTS = {
  title: { de: "Antwort", en: "Answer" },
  to: { de: "An", en: "To" },
  from: { de: "von", en: "from" },
  subject: { de: "Betreff", en: "Subject" },
  text: { de: "Text", en: "Text" },
  courtesy: { de: "Höflichkeit", en: "Courtesy" },
  changed: { de: "geändert – der Wert galt dem Entwurf", en: "changed – the score was the draft's" },
  reset: { de: "Änderungen verwerfen", en: "Drop changes" },
};

export const HbDraft = {
  props: { draft: { type: Object, required: true }, edited: { type: Object, required: true } },
  setup(props) {
    return {
      t: say(TEXTS),
      may,
      bar: dictionary().courtesyBar ?? 0,
      changed: computed(() => props.edited.subject !== props.draft.subject || props.edited.text !== props.draft.text),
      rows: computed(() => Math.min(26, Math.max(8, props.edited.text.split("\n").length + 1))),
      reset: () => Object.assign(props.edited, { subject: props.draft.subject, text: props.draft.text }),
    };
  },
  template: `
    <section class="hb-card hb-draft">
      <header class="hb-card__head">
        <h3>{{ t.title }}</h3>
        <span class="hb-quiet">{{ t.to }} {{ draft.to }}<template v-if="draft.from">{{ ' ' + t.from }} {{ draft.from }}</template> · {{ draft.language }}</span>
        <span class="hb-draft__score">
          <button v-if="changed" type="button" class="hb-button hb-button--bare" @click="reset">{{ t.reset }}</button>
          <span v-if="draft.courtesy !== undefined && draft.courtesy !== null" class="hb-chip" :class="changed ? '' : draft.courtesy >= bar ? 'hb-chip--good' : 'hb-chip--bad'">
            {{ t.courtesy }} {{ draft.courtesy }} / 100<template v-if="changed"> · {{ t.changed }}</template>
          </span>
        </span>
      </header>
      <label class="hb-field"><span>{{ t.subject }}</span><input v-model="edited.subject" type="text" maxlength="300" :readonly="!may('staff')"></label>
      <label class="hb-field"><span>{{ t.text }}</span><textarea v-model="edited.text" :rows="rows" maxlength="50000" :readonly="!may('staff')" :lang="draft.language"></textarea></label>
    </section>`,
};
