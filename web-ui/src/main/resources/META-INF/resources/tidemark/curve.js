import * as echarts from './echarts/6.0.0/echarts.esm.min.js';
import { Drawing } from './drawing.js';

const known = (value) => value !== null && value !== undefined;
const percent = (share) => (known(share) ? `${Math.floor(share * 1000) / 10} %` : '–');

/** The values with a straight line where some in between are unknown: a stacked area would fall to the ground there. */
function bridged(values) {
  return values.map((value, at) => {
    const before = values.findLastIndex((other, i) => i < at && known(other));
    const after = values.findIndex((other, i) => i > at && known(other));
    if (known(value) || before < 0 || after < 0) {
      return value ?? '-';
    }
    return values[before] + ((values[after] - values[before]) * (at - before)) / (after - before);
  });
}

/**
 * How full windows are at each age. Property `curve`: {window, points: [{label, low, median, high, seen}]}; low and high
 * hold eight of ten windows, seen is the share that the named window had.
 */
class Curve extends Drawing {
  set curve(curve) {
    this.data = curve;
  }

  get curve() {
    return this.data;
  }

  option(colours, { window: name, points }) {
    const value = (of) => points.map((point) => of(point) ?? '-');
    const band = { type: 'line', stack: 'band', stackStrategy: 'all', symbol: 'none', silent: true, lineStyle: { opacity: 0 } };
    const seen = points.some((point) => known(point.seen));
    const width = (point) => (known(point.low) ? point.high - point.low : null);
    const top = Math.max(1, ...points.map((point) => point.seen ?? 0));
    return {
      animation: false,
      grid: { left: 8, right: 22, top: 30, bottom: 8, containLabel: true },
      textStyle: { fontFamily: getComputedStyle(this).fontFamily, color: colours.muted },
      legend: {
        right: 8,
        top: 2,
        itemWidth: 14,
        itemHeight: 8,
        textStyle: { color: colours.muted, fontSize: 11 },
        data: ['Usual', { name: '8 of 10 windows', icon: 'roundRect', itemStyle: { opacity: 0.25 } }, ...(seen ? [name] : [])],
      },
      tooltip: {
        trigger: 'axis',
        confine: true,
        backgroundColor: colours.surface,
        borderColor: colours.grid,
        textStyle: { color: colours.text, fontSize: 12 },
        axisPointer: { lineStyle: { color: colours.muted } },
        formatter: (items) => {
          const point = points[items[0].dataIndex];
          const lines = [`<b>${echarts.format.encodeHTML(point.label)}</b>`];
          if (known(point.median)) {
            lines.push(`Usual ${percent(point.median)}`, `8 of 10 windows ${percent(point.low)} to ${percent(point.high)}`);
          }
          if (known(point.seen)) {
            lines.push(`${echarts.format.encodeHTML(name)} ${percent(point.seen)}`);
          }
          return lines.join('<br>');
        },
      },
      xAxis: {
        type: 'category',
        boundaryGap: false,
        data: points.map((point) => point.label),
        axisLine: { lineStyle: { color: colours.grid } },
        axisTick: { show: false },
        axisLabel: { color: colours.muted, fontSize: 11, hideOverlap: true },
      },
      yAxis: {
        type: 'value',
        min: 0,
        max: top,
        axisLabel: { color: colours.muted, fontSize: 11, formatter: (share) => `${Math.round(share * 100)} %` },
        splitLine: { lineStyle: { color: colours.grid } },
      },
      series: [
        { ...band, name: 'Low', data: bridged(points.map((point) => point.low)) },
        { ...band, name: '8 of 10 windows', color: colours.line, areaStyle: { color: colours.line, opacity: 0.13 }, data: bridged(points.map(width)) },
        {
          type: 'line',
          name: 'Usual',
          color: colours.line,
          symbol: 'circle',
          symbolSize: 4,
          connectNulls: true,
          lineStyle: { width: 1.6 },
          data: value((point) => point.median),
        },
        {
          type: 'line',
          name,
          color: colours.ok,
          symbol: 'circle',
          symbolSize: 7,
          connectNulls: true,
          z: 5,
          lineStyle: { width: 1.2, type: 'dashed' },
          data: value((point) => point.seen),
        },
      ],
    };
  }
}

customElements.define('tm-curve', Curve);
