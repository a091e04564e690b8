// What a word after a number makes of it: pieces, a multiple of pieces, packs of the article's pack size, or something nobody has defined. Add a unit word here.

export type UnitKind =
  /** the number is pieces */
  | "piece"
  /** the number times `factor` is pieces */
  | "multiple"
  /** the number times the article's pack size is pieces */
  | "pack"
  /** cartons, bags …: only the sender knows how many pieces, unless a content is stated ("à 500") */
  | "container";

export interface Unit {
  kind: UnitKind;
  factor: number;
}

const ROWS: readonly { kind: UnitKind; factor?: number; words: string }[] = [
  {
    kind: "piece",
    words:
      "stück stueck stücke stücken stuck stk stck st sta stks pcs pc pce pcs. pieces piece pieces. ea each unit units no nos nr. item items h87 c62 pièces pièce pieces pièces. pces pzs szt sztuk sztuki sztukę ks kus kusů kusy uds ud unidades unidad piezas pz pezzi pezzo stuks stuk sts adet ad tane pieza pza pza. buc ex off",
  },
  {
    kind: "multiple",
    factor: 1000,
    words:
      "tsd tausend tsd. tst td tausender thousand thousands k mille mila mil miles tys tysięcy tysiące tisíc tisíce duizend bin ths m-stk tsd.stk tsd.st milliers millier mld",
  },
  { kind: "multiple", factor: 1_000_000, words: "million millionen millions mio" },
  { kind: "multiple", factor: 144, words: "gros gross grs grosse grös grosses grossa grosse gruesa gruesas grosy grosa" },
  {
    kind: "multiple",
    factor: 12,
    words:
      "dtz dtzd dutzend dtzn dzd dozen dozens doz dz douzaine douzaines dzn dzp dozzina dozzine docena docenas dozijn dozijnen tucet tuctů tucty düzine tuzin tuziny tuzinów",
  },
  {
    kind: "multiple",
    factor: 100,
    words: "hundert hunderter hundred hundreds centaines centaine centinaia cientos honderd sto stovek cen",
  },
  {
    kind: "pack",
    words:
      "packung packungen pack packs ve ve's pck pkg pkgs pak vpe ves verpackungseinheit verpackungseinheiten packet packets package packages paczka paczki paczek opakowanie opakowania opakowań päckchen paquet paquets confezioni confezione balení balíček paquete paquetes pakket pakketten pakje pakjes pq",
  },
  {
    kind: "container",
    words:
      "paar pair pairs karton kartons ktn kart kar krt carton cartons ctn ctns ct box boxes bx beutel beuteln btl bag bags bg tüte tüten tuete tueten tütchen sack säcke säcken kiste kisten schachtel schachteln palette paletten pallet pallets rolle rollen roll rolls boîte boîtes boite boites sachet sachets sac sacs paket pakete pakets gebinde kg kilo kilos kilogramm g gramm karte karten bund bündel dose dosen glas gläser eimer torebka woreczki woreczek krabice scatola scatole caja cajas bolsa bolsas zak zakken doos dozen krabic krabice sáček sáčky sáčků busta buste sacchetto sacchetti kutu koli torba torby dozen. handvoll kiloware",
  },
];

const TABLE = new Map<string, Unit>();
for (const row of ROWS) {
  for (const word of row.words.split(" ")) if (!TABLE.has(word)) TABLE.set(word, { kind: row.kind, factor: row.factor ?? 1 });
}

/** The unit a word means, by its lower-case spelling with or without the abbreviation's dot; undefined if it is none. */
export function unitOf(word: string): Unit | undefined {
  const lower = word.toLowerCase().trim();
  return TABLE.get(lower) ?? TABLE.get(lower.replace(/\.$/, ""));
}

/** All unit words as one alternative of a regular expression, longest first. */
export const UNIT_WORDS = [...TABLE.keys()]
  .sort((a, b) => b.length - a.length)
  .map((w) => w.replace(/[.]/g, "\\."))
  .join("|");
