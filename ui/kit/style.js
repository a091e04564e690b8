// Puts our style sheets into the page once; they lie beside the code.
const done = new Set();

/** @param names files in ui/style, without .css. @returns when they apply */
export function useStyles(...names) {
  return Promise.all(
    names
      .filter((name) => !done.has(name))
      .map((name) => {
        done.add(name);
        const link = document.createElement("link");
        link.rel = "stylesheet";
        link.href = new URL(`../style/${name}.css`, import.meta.url).href;
        return new Promise((resolve) => {
          link.onload = resolve;
          link.onerror = resolve;
          document.head.append(link);
        });
      }),
  );
}
