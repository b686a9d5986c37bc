import * as echarts from './echarts/6.0.0/echarts.esm.min.js';
import { palette } from './palette.js';

/**
 * An element that ECharts draws in: drawn anew when its data, its size or the page's theme change. A subclass says what
 * is drawn by `option(colours, data)`, and may listen to the drawing in `drawn(chart)`.
 */
export class Drawing extends HTMLElement {
  #data = null;
  #chart = null;
  #watch = new MutationObserver(() => this.#rebuild());
  #size = new ResizeObserver(() => this.#fit());

  connectedCallback() {
    this.#watch.observe(document.documentElement, { attributes: true, attributeFilter: ['theme', 'style'] });
    this.#size.observe(this);
  }

  disconnectedCallback() {
    this.#watch.disconnect();
    this.#size.disconnect();
    this.#chart?.dispose();
    this.#chart = null;
  }

  get data() {
    return this.#data;
  }

  set data(data) {
    this.#data = data;
    this.#draw();
  }

  drawn() {}

  #fit() {
    if (this.clientWidth === 0) {
      return;
    }
    if (this.#chart) {
      this.#chart.resize();
    } else {
      this.#rebuild();
    }
  }

  #rebuild() {
    if (this.clientWidth === 0) {
      return;
    }
    this.#chart?.dispose();
    this.#chart = echarts.init(this, null, { renderer: 'svg' });
    this.drawn(this.#chart);
    this.#draw();
  }

  #draw() {
    if (this.#chart && this.#data) {
      this.#chart.setOption(this.option(palette(this), this.#data), { notMerge: true });
    }
  }
}
