/** Colours as they are now: the browser evaluates light-dark() only where a colour is used. */
export function palette(host) {
  const probe = document.createElement('span');
  host.append(probe);
  const colour = (name) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const colours = {
    line: colour('--tm-accent'),
    text: colour('--tm-text'),
    muted: colour('--tm-muted'),
    grid: colour('--tm-line'),
    surface: colour('--tm-raised'),
    bad: colour('--tm-bad'),
    ok: colour('--tm-ok'),
  };
  probe.remove();
  return colours;
}

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const exact = new Intl.NumberFormat('en', { maximumFractionDigits: 3 });
const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });

/** Words for a value in its unit. */
export function words(value, unit, short) {
  if (value === null || value === undefined || value === '-') {
    return '–';
  }
  switch (unit) {
    case 'RATIO':
      return (value * 100).toFixed(2).replace(/\.?0+$/, '') + '%';
    case 'ROWS':
    case 'VALUES':
      return short ? compact.format(value) : whole.format(value);
    case 'BYTES':
      return compact.format(value) + 'B';
    case 'SECONDS':
      return value < 120 ? exact.format(value) + ' s' : whole.format(value / 60) + ' min';
    case 'EPOCH_SECONDS':
      return new Date(value * 1000).toISOString().slice(0, 16).replace('T', ' ');
    default:
      return short ? compact.format(value) : exact.format(value);
  }
}
