import { Drawing } from './drawing.js';
import { words } from './palette.js';

const day = new Intl.DateTimeFormat('en', { month: 'short', day: '2-digit', timeZone: 'UTC' });
const stamp = (millis) => new Date(millis).toISOString().slice(0, 16).replace('T', ' ');

const tick = (millis) => (millis % 86_400_000 === 0 ? day.format(millis) : stamp(millis).slice(11));

/**
 * A metric over time. Property `series`: {unit, points: [{at: millis, value, low, high, violated}]}; low and high are
 * the band that was expected. Fires `point-click` with {at}.
 */
class Chart extends Drawing {
  set series(series) {
    this.data = series;
  }

  get series() {
    return this.data;
  }

  drawn(chart) {
    chart.getZr().on('click', (event) => this.#open(chart, [event.offsetX, event.offsetY]));
  }

  #open(chart, pixel) {
    if (!this.hasAttribute('clickable') || !chart.containPixel('grid', pixel)) {
      return;
    }
    const [at] = chart.convertFromPixel('grid', pixel);
    const distance = (point) => Math.abs(point.at - at);
    const nearest = this.data.points.reduce((best, point) => (distance(point) < distance(best) ? point : best));
    this.dispatchEvent(new CustomEvent('point-click', { detail: { at: nearest.at } }));
  }

  option(colours, { unit, points }) {
    const open = (value) => value === null || value === undefined;
    const values = points.map((point) => point.value).filter((value) => !open(value));
    const ceiling = Math.max(...values, 0) * 1.25 || 1;
    const banded = points.filter((point) => !open(point.low) || !open(point.high));
    const low = (point) => (open(point.low) ? (unit === 'RATIO' || unit === 'ROWS' ? 0 : Math.min(...values)) : point.low);
    const high = (point) => (open(point.high) ? (unit === 'RATIO' ? 1 : Math.max(ceiling, low(point))) : point.high);
    const byTime = new Map(points.map((point) => [point.at, point]));
    const has = (point) => !open(point.low) || !open(point.high);
    const band = { type: 'line', stack: 'band', stackStrategy: 'all', symbol: 'none', silent: true, lineStyle: { opacity: 0 }, step: false };
    return {
      animation: false,
      grid: { left: 8, right: 22, top: 34, bottom: 8, containLabel: true },
      textStyle: { fontFamily: getComputedStyle(this).fontFamily, color: colours.muted },
      legend: {
        right: 8,
        top: 4,
        itemWidth: 14,
        itemHeight: 8,
        textStyle: { color: colours.muted, fontSize: 11 },
        data: ['Value', ...(banded.length ? [{ name: 'Expected', icon: 'roundRect', itemStyle: { opacity: 0.25 } }] : []), ...(points.some((point) => point.violated) ? ['Violated'] : [])],
      },
      tooltip: {
        trigger: 'axis',
        confine: true,
        backgroundColor: colours.surface,
        borderColor: colours.grid,
        textStyle: { color: colours.text, fontSize: 12 },
        axisPointer: { lineStyle: { color: colours.muted } },
        formatter: (items) => {
          const point = byTime.get(items[0].value[0]);
          const lines = [`<b>${stamp(point.at)}</b>`, `Value ${words(point.value, unit)}`];
          if (has(point)) {
            lines.push(`Expected ${words(point.low ?? null, unit)} to ${words(point.high ?? null, unit)}`);
          }
          return lines.join('<br>');
        },
      },
      xAxis: {
        type: 'time',
        axisLine: { lineStyle: { color: colours.grid } },
        axisTick: { show: false },
        axisLabel: { color: colours.muted, fontSize: 11, hideOverlap: true, formatter: tick },
      },
      yAxis: {
        type: 'value',
        scale: unit !== 'ROWS',
        // Shares near one: to a tenth of a per cent, so that noise looks like noise, and never above one.
        ...(unit === 'RATIO' && values.length && Math.min(...values) > 0.5
          ? {
              min: (extent) => Math.floor(Math.max(0, extent.min - 0.0005) * 1000) / 1000,
              max: (extent) => Math.min(1, Math.ceil((extent.max + 0.0005) * 1000) / 1000),
            }
          : {}),
        axisLabel: { color: colours.muted, fontSize: 11, formatter: (value) => words(value, unit, true) },
        splitLine: { lineStyle: { color: colours.grid } },
      },
      useUTC: true,
      series: [
        { ...band, name: 'Low', data: points.map((point) => [point.at, has(point) ? low(point) : '-']) },
        {
          ...band,
          name: 'Expected',
          color: colours.line,
          areaStyle: { color: colours.line, opacity: 0.13 },
          data: points.map((point) => [point.at, has(point) ? Math.max(0, high(point) - low(point)) : '-']),
        },
        {
          type: 'line',
          name: 'Value',
          color: colours.line,
          symbol: 'circle',
          symbolSize: 4,
          showSymbol: points.length < 60,
          connectNulls: false,
          lineStyle: { width: 1.6 },
          data: points.map((point) => [point.at, point.value ?? '-']),
        },
        {
          type: 'scatter',
          name: 'Violated',
          color: colours.bad,
          symbolSize: 8,
          z: 5,
          data: points.filter((point) => point.violated && !open(point.value)).map((point) => [point.at, point.value]),
        },
      ],
    };
  }
}

customElements.define('tm-chart', Chart);
