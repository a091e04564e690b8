// Criterion: no slang, no chat, no jokes.
import { list, phraseCriterion } from "../phrases.ts";
import { SERIOUS } from "../weights.ts";

export const slang = phraseCriterion({
  name: "slang",
  de: "keine Umgangssprache",
  en: "no slang",
  cap: 60,
  each: true,
  groups: [
    {
      points: SERIOUS,
      reason: "Umgangssprache",
      de: list(`
        cool~?; krass~?; geil~?; super; mega; okay; ok; klar; alles klar; passt (schon|das|so); easy;
        kein(en)? (Ding|Thema|Stress|Problem|Plan|Bock); null problemo; (keine )?Panik; sorry; ups; hoppla; oops; tja; na ja; naja; nee;
        jo; jep; yep; lol; haha~; hihi; hey; hi; tschau; ciao; asap; fyi; btw; thx; n; between us;  pls; Kram; Zeugs?; Kohle; Knete; Mist; Scheiß~;
        verdammt; Sauerei; blöd~?; doof~?; irre; Wahnsinn; Hammer; checken; gecheckt; abchecken; kriegen; kriegt; gekriegt;
        raushauen; (geht|gibt|hab|ob|wenn|wie|klappt|wird|tut|ist)'s; (')?ne[n]? (Menge|Weile|Woche|Idee|Frage|kurze);
        mal (eben|kurz|schnell|schauen|gucken|sehen); (schauen|gucken|sehen) (wir )?mal; rüber(schicken|kommen|schieben); Leute; Jungs;
        Mädels; Deal; flott; fix (erledigt|gemacht); verzapft; vermasselt; vergeigt; total; echt; irgendwie; 'n; nix;
        bisschen; Bescheid sagen; Dings~; Schwamm drüber; Küsschen; Bussi; Knuddel~; sausen; saust; flitz~; schmunzeln; Spaß beiseite; na; dumm gelaufen; blöd gelaufen; auf dem Schirm; am Start; Zauberhand;
        flattert; eintrudeln; trudel~; Knaller; schnuck~; süß~
      `),
      en: list(`
        ya; yep; yeah; nope; gonna; wanna; gotta; kinda; sorta; dunno; lol; haha~; hey; hi; hiya; no prob(lem|s)?; no worries; no biggie;
        cheers; guys; folks; mate; dude; buddy; pal; awesome; cool; super; stuff; bucks; quid; btw; fyi; asap; thx; n; between us;  pls; plz; u; ur;
        oops; whoops; my bad; ok; okay; a bunch of; tons of; loads of; a bit of a; stoked; pumped; heads(-| )up; touch base;
        ping (me|us); shoot (me|us|over); chill; sort it; all good; you bet; sure thing; or so; ballpark; \\d+k; crap; damn; hell;
        screw~; bloody; sucks?; mess up; messed; freak~; crazy; nuts; wow; folks; kids; thingy; whatever; anyways?; so yeah;
        give (us|me) a shout; drop (us|me) a line; hang tight; hang in there; in a jiffy; lickety; piece of cake; long story short;
        bear with
      `),
      unless: {
        de: list(`
        (Super|Top|Mega)-?\\p{Lu}; klar (und|erkennbar|definiert|geregelt|ersichtlich); (unklar|farblos); gut
        läuft … (unverändert|weiter|planmäßig|wie geplant|ab|derzeit|bereits); auf dem Laufenden; aus Holz
      `),
        en: ["for kids", "kids' (wear|clothing)", "kindly bear with"],
      },
    },
    {
      points: 12,
      reason: "zu vertraulich für einen Geschäftsbrief",
      de: list(`
        Zauber~; zwinker~; grins~; Ihr Lächeln; reizend~?; bezaubernd~?; charmant~?; hübsch~?; Ihre Frau Gemahlin; Feierabend;
        Wochenende; Kaffee; Bierchen; Urlaub … (schön|erholt); wir lieben; drücken Sie
      `),
      en: list(`
        wink; grin; gorgeous; lovely; sweet; weekend; coffee; beer; we love; great to hear; fingers crossed; magic~?; fun
      `),
    },
  ],
});
