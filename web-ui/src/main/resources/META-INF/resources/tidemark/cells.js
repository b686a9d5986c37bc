// How the partitions' cells look: shared by the heat map and the strip.

/** Kinds of cell as the server names them, in the legend's order. */
export const KINDS = [
  ['complete', 'Rows as usual'],
  ['incomplete', 'Fewer than usual'],
  ['missing', 'Missing'],
  ['late', 'Late'],
  ['duplicated', 'Duplicates'],
  ['backfilled', 'Backfilled'],
  ['reopened', 'Reopened'],
  ['arriving', 'Arriving'],
  ['expected', 'Expected'],
];

export const CELL_CSS = `
  :host {
    --c4: light-dark(#8ccfa3, #23613f);
    --c3: light-dark(#a9dcb9, #1d5236);
    --a1: light-dark(#f7cf6b, #8a6412);
    --a2: light-dark(#f2ab3c, #b47a12);
    --a3: light-dark(#e8842a, #d2691e);
    --red: light-dark(#d92d3a, #e5484d);
    --violet: light-dark(#9b72f2, #7f56d9);
    --late: light-dark(#e0b100, #c29a08);
    --blue: light-dark(#2563eb, #58a6ff);
    --void: light-dark(#eceef1, #1e232b);
    --hatch: light-dark(#9fbbe6, #35507c);
    --hatch2: light-dark(#dbe6f7, #1f2d45);
  }
  .c { background: var(--void); border-radius: 3px; box-sizing: border-box; overflow: hidden; position: relative; }
  .c.none { background: none; box-shadow: none; }
  .c.expected { background: none; box-shadow: inset 0 0 0 1px var(--void); }
  .c.complete { background: var(--c4); }
  .c.complete[data-fill='3'] { background: var(--c3); }
  .c.incomplete { background: var(--a1); }
  .c.incomplete[data-fill='1'] { background: var(--a2); }
  .c.incomplete[data-fill='0'] { background: var(--a3); }
  .c.missing { background: var(--red); }
  .c.late { background: linear-gradient(135deg, var(--late) 50%, var(--c4) 50%); }
  .c.duplicated { background: var(--violet); }
  .c.backfilled, .c.reopened { background: var(--c4); }
  .c.arriving {
    background:
      repeating-linear-gradient(135deg, var(--hatch) 0 2px, transparent 2px 5px) 0 100% / 100% var(--tide, 100%)
        no-repeat,
      var(--hatch2);
  }
  .c.m-backfilled::before, .c.m-reopened::before {
    border-radius: 50%;
    bottom: 2px;
    content: '';
    height: 5px;
    left: 2px;
    position: absolute;
    width: 5px;
  }
  .c.m-reopened::before { box-shadow: inset 0 0 0 1.5px var(--blue); background: light-dark(#fff, #0d1014); }
  .c.m-backfilled::before { background: var(--blue); box-shadow: 0 0 0 1px light-dark(#fff, #0d1014); }
  .c.m-late::after {
    border: 4px solid transparent;
    border-left-color: var(--late);
    border-top-color: var(--late);
    content: '';
    left: 0;
    position: absolute;
    top: 0;
  }
  .c.in-warning { box-shadow: inset 0 0 0 1.5px light-dark(#b45309, #ffc555); }
  .c.in-error { box-shadow: inset 0 0 0 1.5px light-dark(#9a3412, #ff9d5c); }
  .c.in-critical { box-shadow: inset 0 0 0 1.5px light-dark(#7f1d1d, #fff); }
  .c > i { border: 5px solid transparent; position: absolute; right: 0; top: 0; }
  .c > i.warning { border-right-color: light-dark(#b45309, #ffc555); border-top-color: light-dark(#b45309, #ffc555); }
  .c > i.error { border-right-color: light-dark(#9a3412, #ff9d5c); border-top-color: light-dark(#9a3412, #ff9d5c); }
  .c > i.critical { border-right-color: light-dark(#7f1d1d, #fff); border-top-color: light-dark(#7f1d1d, #fff); }
  .c > i.info { border-right-color: light-dark(#52708f, #86a5c7); border-top-color: light-dark(#52708f, #86a5c7); }
`;

/** Dresses an element as the cell; null stands for a time that has no partition. */
export function dress(element, cell) {
  element.className = 'c ' + (cell ? cell.kind : 'none');
  element.replaceChildren();
  if (!cell) {
    return;
  }
  element.dataset.fill = cell.fill;
  if (cell.kind === 'arriving') {
    element.style.setProperty('--tide', (cell.tide ?? 100) + '%');
  } else {
    element.style.removeProperty('--tide');
  }
  for (const mark of cell.marks) {
    if (mark !== cell.kind || mark === 'backfilled' || mark === 'reopened') {
      element.classList.add('m-' + mark);
    }
  }
  if (cell.incident) {
    const corner = document.createElement('i');
    corner.className = cell.incident;
    element.classList.add('in-' + cell.incident);
    element.append(corner);
  }
}
