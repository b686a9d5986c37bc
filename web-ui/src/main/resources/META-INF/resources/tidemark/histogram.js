import { Drawing } from './drawing.js';
import { words } from './palette.js';

/**
 * A histogram. Property `distribution`: {unit, bars: [{from, until, count}], marks: [{name, value}]}. Bars are drawn
 * equally wide, since the first and the last may reach far out.
 */
class Histogram extends Drawing {
  set distribution(distribution) {
    this.data = distribution;
  }

  get distribution() {
    return this.data;
  }

  option(colours, { unit, bars, marks }) {
    const total = bars.reduce((sum, bar) => sum + bar.count, 0);
    const bound = (index) => (index < bars.length ? bars[index].from : bars[index - 1].until);
    const place = (value) => {
      const found = bars.findIndex((bar) => value < bar.until);
      const index = found < 0 ? bars.length - 1 : found;
      const { from, until } = bars[index];
      return index + (until > from ? Math.min(1, Math.max(0, (value - from) / (until - from))) : 0.5);
    };
    const places = marks.map((mark) => place(mark.value));
    const crowded = (index) => index > 0 && places[index] - places[index - 1] < bars.length / 9;
    return {
      animation: false,
      grid: { left: 4, right: 10, top: 22, bottom: 4, containLabel: true },
      textStyle: { fontFamily: getComputedStyle(this).fontFamily, color: colours.muted },
      tooltip: {
        trigger: 'axis',
        confine: true,
        axisPointer: { type: 'line', lineStyle: { opacity: 0 } },
        backgroundColor: colours.surface,
        borderColor: colours.grid,
        textStyle: { color: colours.text, fontSize: 12 },
        formatter: (items) => {
          const bar = bars[items[0].dataIndex];
          const quantiles = marks.map((mark) => `${mark.name} ${words(mark.value, unit)}`).join(' · ');
          return `<b>${words(bar.from, unit)} to ${words(bar.until, unit)}</b><br>${words(bar.count, 'ROWS')} values · ${words(bar.count / total, 'RATIO')}<br>${quantiles}`;
        },
      },
      xAxis: {
        type: 'value',
        min: 0,
        max: bars.length,
        minInterval: 1,
        splitNumber: 5,
        axisLine: { lineStyle: { color: colours.grid } },
        axisTick: { show: false },
        splitLine: { show: false },
        axisLabel: {
          color: colours.muted,
          fontSize: 11,
          hideOverlap: true,
          formatter: (index) => (Number.isInteger(index) ? words(bound(index), unit, true) : ''),
        },
      },
      yAxis: {
        type: 'value',
        splitNumber: 2,
        axisLabel: { color: colours.muted, fontSize: 11, formatter: (value) => words(value, 'ROWS', true) },
        splitLine: { lineStyle: { color: colours.grid } },
      },
      series: [
        {
          type: 'custom',
          color: colours.line,
          renderItem: (params, api) => {
            const [left, top] = api.coord([api.value(0) - 0.5, api.value(1)]);
            const [right, bottom] = api.coord([api.value(0) + 0.5, 0]);
            const gap = Math.min(2, (right - left) * 0.12);
            return {
              type: 'rect',
              shape: { x: left + gap / 2, y: top, width: Math.max(1, right - left - gap), height: bottom - top },
              style: { fill: colours.line, opacity: 0.75 },
            };
          },
          encode: { x: 0, y: 1 },
          data: bars.map((bar, index) => [index + 0.5, bar.count]),
          markLine: {
            silent: true,
            symbol: 'none',
            lineStyle: { color: colours.muted, type: 'dashed', width: 1 },
            data: marks.map((mark, index) => ({
              xAxis: places[index],
              label: {
                show: true,
                formatter: crowded(index) ? '' : mark.name,
                color: colours.muted,
                fontSize: 10,
                distance: 3,
                position: 'end',
              },
            })),
          },
        },
      ],
    };
  }
}

customElements.define('tm-histogram', Histogram);
