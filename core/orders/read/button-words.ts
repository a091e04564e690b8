// What customers call our kinds, materials and colours, beside the names in the master data. Keys are words of the German article names, stems are parted by "|". Add a synonym here.

/** Kind (first word of the German name) -> stems; a word of the mail that begins with one of them means this kind. */
export const KIND_WORDS: Record<string, string> = {
  Hosenknopf:
    "hosenkn | hosen kn | trouser button | trousers button | pants button | bouton de pantalon | " +
    "boutons de pantalon | guzik spodni | guziki spodni | hosnkn | hosn kn | knopf hose",
  Hemdknopf:
    "hemdkn | hemdenkn | hemd kn | blusenkn | shirt button | perlmuttkn | perlmutt-kn | perlmutt kn | " +
    "mother-of-pearl button | mother of pearl button | mop button | pearl button | pearl shirt button | " +
    "bouton nacre | boutons nacre | boutons en nacre | bouton de chemise | boutons de chemise | guzik koszul | " +
    "guziki koszul",
  Mantelknopf:
    "mantelkn | mäntelkn | hornkn | horn-kn | horn kn | coat button | horn button | horn coat button | " +
    "bouton de manteau | boutons de manteau | bouton en corne | boutons en corne | boutons corne | " +
    "guzik płaszcz | guziki płaszcz | knopf mantel",
  Druckknopf:
    "druckkn | druck-kn | druckn | snap | press stud | popper | press button | bouton-pression | " +
    "boutons-pression | bouton pression | boutons pression | napa_ | napy_ | nap_ | zatrzask",
  Jeansknopf:
    "jeanskn | jeans-kn | jeans kn | denim button | jeans button | jean button | jeans tack | bouton jean | " +
    "boutons jean | bouton de jean | boutons de jean | guzik dżins | guziki dżins | guzik jeans | guziki jeans",
  Knebelknopf: "knebel | holzkneb | toggle | duffle | dufflekn | bûchette | brandebourg | kołek | kołki",
  Ösenknopf:
    "ösenkn | oesenkn | ösen kn | öse kn | shank button | shank-button | bouton à queue | boutons à queue | " +
    "bouton à œillet | guzik z oczk",
  Zierknopf:
    "zierkn | zier-kn | zier kn | decorative button | ornamental button | fancy button | blazer button | " +
    "bouton décoratif | boutons décoratifs | bouton fantaisie | boutons fantaisie | guzik ozdob | guziki ozdob",
  Einnähwerkzeug: "einnähwerkz | einnaehwerkz | attaching tool | annähwerkz",
  Handpresse: "handpress | hand press | hand-press | presse à main",
  Farbkarte:
    "farbkart | musterkart | colour card | color card | colour chart | color chart | shade card | " +
    "carte de couleurs | cartes de couleurs | nuancier | karta kolorów | karty kolorów | kartę kolorów | kart kolorów | " +
    "wzornik | cartella colori | carta de colores | kleurkaart | vzorník | renk kartel",
};

/** Colour (last word of the German name) -> stems. */
export const COLOUR_WORDS: Record<string, string> = {
  dunkelbraun:
    "dunkelbraun | dkl.braun | dbraun | d.braun | dkl. braun | dklbraun | dark brown | dark-brown | darkbrown | " +
    "brun foncé | ciemnobrąz | dunkelbr",
  schwarz: "schwarz | black | noir | czarn | schw. | schwz | blk",
  braun: "braun | brown | brun | brąz | marron",
  weiß: "weiß | weiss | white | blanc | biał",
  natur: "natur | nature | ecru",
  silber: "silber | silver | argent | srebr",
  kupfer: "kupfer | copper | cuivre | miedź | miedz | miedzi",
  altmessing: "altmessing | antique brass | antik-messing | antikmessing | alt-messing | old brass | laiton vieilli | " + "stary mosiądz",
  rot: "rot | rote | roter | roten | rotes | red | rouge | czerwon",
  blau: "blau | blue | bleu | niebiesk",
  gold: "gold | golden | vergoldet | doré | złot",
};

/** Colours and finishes we do not have, and words of made-to-order: a line with one of them is never resolved by its description. */
export const FOREIGN_WORDS =
  "grau | grey | gray | gris | szar | grün | gruen | green | vert | moosgr | oliv | gelb | yellow | jaune | " +
  "orange | lila | violett | purple | rosa | pink | beige | creme | cream | elfenbein | ivory | altsilber | " +
  "antique silver | altgold | antique gold | bronze | türkis | turquoise | marine | navy | bordeaux | bunt | " +
  "anthrazit | hellbraun | light brown | hellblau | light blue | dunkelblau | dark blue | dunkelrot | " +
  "dunkelgr | mittelbraun | chrom | nickel matt | weinrot | cognac | khaki | camel | champagner | rosé | " +
  "rosegold | silbergrau | schwarzbraun | gebeizt | geölt | lackiert | gefärbt | eingefärbt | einfärb | " +
  "leinölgetränkt | dyed | stained | engraved | graviert | gravur | engraving | stamped | company name | firmenname | schriftzug | initialen | personalisiert | personalized | personalised | nach muster | nach vorlage | sondergröße | prägung | geprägt | eingeprägt | embossed | embossing | imprint | bedruckt | aufdruck | beschriftet | lasern | gelasert | lasered | monogramm | monogram | wappen | crest | logo | " +
  "sonderanfertigung | sonderfarbe | custom-made | custom made | custom dyed | customised | customized | " +
  "bespoke | made to order | made-to-order | nach zeichnung | as per drawing | pantone | ral_ | hirschhorn | " +
  "stag horn | büffel | buffalo | leder | leather | corozo | steinnuss | keramik | kokos | coconut";

/** The stems of a row; a stem that ends in "_" stands for one that needs a blank behind it. */
export function stemsOf(row: string): string[] {
  return row.split("|").map((word) => word.trim().replace(/_$/, " "));
}
