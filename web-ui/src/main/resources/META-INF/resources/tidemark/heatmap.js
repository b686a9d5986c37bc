import { CELL_CSS, KINDS, dress } from './cells.js';
import { hideTip, showTip } from './tip.js';

const CSS = `
  ${CELL_CSS}
  :host { display: block; }
  .scroll { overflow-x: auto; padding: 3px; margin: -3px; }
  .grid { display: grid; gap: 3px; grid-template-columns: max-content repeat(var(--columns), minmax(var(--least), 1fr)); min-width: max-content; }
  .row { display: contents; }
  .head, .label { color: var(--tm-muted); font-size: 11px; line-height: 20px; white-space: nowrap; }
  .head { line-height: 16px; text-align: center; }
  .head.now { color: var(--tm-accent); font-weight: 650; }
  .label { padding-inline-end: 8px; text-align: end; font-variant-numeric: tabular-nums; }
  .label.now { color: var(--tm-text); font-weight: 600; }
  .label.rest { color: var(--tm-muted); opacity: .8; }
  .c { height: 20px; }
  .c[tabindex] { cursor: pointer; }
  .c[tabindex]:hover { outline: 1.5px solid color-mix(in srgb, var(--tm-text) 55%, transparent); }
  .c:focus-visible { outline: 2px solid var(--tm-accent); outline-offset: 1px; }
  .c[aria-selected='true'] { outline: 2px solid var(--tm-text); outline-offset: 1px; }
  .legend { color: var(--tm-muted); display: flex; flex-wrap: wrap; font-size: 11px; gap: 4px 12px; margin-top: 10px; }
  .legend span { align-items: center; display: inline-flex; gap: 5px; }
  .legend .c { height: 11px; width: 14px; }
  .legend .scale { display: inline-flex; gap: 1px; }
  .legend .scale .c { width: 8px; }
`;

/**
 * Partitions as a grid of days and hours. Property `map`: {columns: [text], now: column or -1, rows: [{label, now,
 * cells: [{partition, title, kind, fill, tide, marks, incident, lines: [[label, value]]} or null]}]}; property
 * `selected`: a partition. Fires `cell-click` with {partition}.
 */
class HeatMap extends HTMLElement {
  #map = { columns: [], rows: [], now: -1 };
  #selected = '';
  #at = null;

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).innerHTML =
      `<style>${CSS}</style><div class="scroll"><div class="grid" role="grid"></div></div><div class="legend" aria-hidden="true"></div>`;
    const grid = this.#grid;
    grid.addEventListener('click', (event) => this.#open(event.target.closest('.c[tabindex]')));
    grid.addEventListener('keydown', (event) => this.#key(event));
    grid.addEventListener('pointerover', (event) => this.#tip(event.target.closest('.c[tabindex]')));
    grid.addEventListener('pointerleave', hideTip);
    grid.addEventListener('focusin', (event) => this.#tip(event.target.closest('.c[tabindex]')));
    grid.addEventListener('focusout', hideTip);
    this.#legend();
  }

  disconnectedCallback() {
    hideTip();
  }

  get #grid() {
    return this.shadowRoot.querySelector('.grid');
  }

  get map() {
    return this.#map;
  }

  set map(map) {
    this.#map = map;
    this.#draw();
  }

  get selected() {
    return this.#selected;
  }

  set selected(partition) {
    this.#selected = partition;
    for (const cell of this.#cells()) {
      cell.setAttribute('aria-selected', String(cell.model.partition === partition));
    }
  }

  #cells() {
    return [...this.shadowRoot.querySelectorAll('.grid .c[tabindex]')];
  }

  #draw() {
    const focused = this.shadowRoot.activeElement?.model?.partition;
    const grid = this.#grid;
    grid.style.setProperty('--columns', this.#map.columns.length);
    grid.style.setProperty('--least', this.#map.columns.length > 31 ? '12px' : '20px');
    grid.setAttribute('aria-label', this.getAttribute('aria-label') || 'Partitions');
    grid.replaceChildren(this.#header(), ...this.#map.rows.map((row, index) => this.#row(row, index)));
    this.selected = this.#selected;
    const cells = this.#cells();
    this.#at = cells.find((cell) => cell.model.partition === (focused || this.#selected)) || cells[0] || null;
    if (this.#at) {
      this.#at.tabIndex = 0;
    }
    if (focused && this.#at) {
      this.#at.focus();
    }
  }

  #header() {
    const row = this.#part('row', 'row');
    row.append(this.#part('head', 'columnheader', ''));
    this.#map.columns.forEach((text, index) =>
      row.append(this.#part('head' + (index === this.#map.now ? ' now' : ''), 'columnheader', text)),
    );
    return row;
  }

  #row(model, rowIndex) {
    const row = this.#part('row', 'row');
    row.append(this.#part('label' + (model.now ? ' now' : model.rest ? ' rest' : ''), 'rowheader', model.label));
    model.cells.forEach((cell, columnIndex) => {
      const element = this.#part('', 'gridcell');
      dress(element, cell);
      if (cell) {
        element.model = cell;
        element.at = [rowIndex, columnIndex];
        element.tabIndex = -1;
        element.setAttribute('aria-label', `${cell.title}: ${cell.lines.map((line) => line.join(' ')).join(', ')}`);
      }
      row.append(element);
    });
    return row;
  }

  #part(className, role, text) {
    const element = document.createElement('div');
    element.className = className;
    element.setAttribute('role', role);
    if (text !== undefined) {
      element.textContent = text;
    }
    return element;
  }

  #tip(cell) {
    if (cell) {
      showTip(cell, cell.model.title, cell.model.lines);
    } else {
      hideTip();
    }
  }

  #open(cell) {
    if (cell) {
      this.#rove(cell);
      this.dispatchEvent(new CustomEvent('cell-click', { detail: { partition: cell.model.partition } }));
    }
  }

  #key(event) {
    const steps = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
    const cell = event.target.closest('.c[tabindex]');
    if (!cell) {
      return;
    }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#open(cell);
    } else if (steps[event.key]) {
      event.preventDefault();
      this.#rove(this.#next(cell.at, steps[event.key]));
    }
  }

  #next([row, column], [down, right]) {
    const rows = this.#map.rows;
    let [r, c] = [row + down, column + right];
    while (rows[r] && c >= 0 && c < rows[r].cells.length) {
      if (rows[r].cells[c]) {
        return this.#cells().find((cell) => cell.at[0] === r && cell.at[1] === c);
      }
      [r, c] = [r + down, c + right];
    }
    return null;
  }

  #rove(cell) {
    if (cell) {
      if (this.#at) {
        this.#at.tabIndex = -1;
      }
      cell.tabIndex = 0;
      cell.focus();
      this.#at = cell;
    }
  }

  #legend() {
    const legend = this.shadowRoot.querySelector('.legend');
    for (const [kind, text] of KINDS) {
      const entry = document.createElement('span');
      const fills = kind === 'complete' ? [3, 4] : kind === 'incomplete' ? [2, 1, 0] : [4];
      const scale = document.createElement('span');
      scale.className = 'scale';
      for (const fill of fills) {
        const sample = document.createElement('div');
        dress(sample, { kind, fill, tide: 60, marks: kind === 'backfilled' || kind === 'reopened' ? [kind] : [] });
        if (fills.length === 1) {
          sample.style.width = '14px';
        }
        scale.append(sample);
      }
      entry.append(scale, text);
      legend.append(entry);
    }
    const entry = document.createElement('span');
    const sample = document.createElement('div');
    dress(sample, { kind: 'complete', fill: 4, marks: [], incident: 'error' });
    entry.append(sample, 'In an open incident');
    legend.append(entry);
  }
}

customElements.define('tm-heatmap', HeatMap);
