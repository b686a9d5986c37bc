import { CELL_CSS, dress } from './cells.js';
import { hideTip, showTip } from './tip.js';

const CSS = `
  ${CELL_CSS}
  :host { display: block; }
  div.strip { display: flex; gap: 1px; height: 18px; }
  .c { border-radius: 2px; flex: 1; min-width: 2px; }
  .c.missing, .c.incomplete, .c.duplicated { box-shadow: none; }
  .c::before, .c::after, .c > i { display: none; }
`;

/** The newest partitions of a dataset in one line, oldest first. Property `cells`: as a heat map's. */
class Strip extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).innerHTML = `<style>${CSS}</style><div class="strip" role="img"></div>`;
    const strip = this.shadowRoot.querySelector('.strip');
    strip.addEventListener('pointerover', ({ target }) => {
      if (target.model) {
        showTip(target, target.model.title, target.model.lines);
      } else {
        hideTip();
      }
    });
    strip.addEventListener('pointerleave', hideTip);
  }

  disconnectedCallback() {
    hideTip();
  }

  set cells(cells) {
    const strip = this.shadowRoot.querySelector('.strip');
    strip.setAttribute('aria-label', this.getAttribute('aria-label') || 'Newest partitions');
    strip.replaceChildren(
      ...cells.map((cell) => {
        const element = document.createElement('div');
        dress(element, cell);
        element.model = cell;
        return element;
      }),
    );
  }
}

customElements.define('tm-strip', Strip);
