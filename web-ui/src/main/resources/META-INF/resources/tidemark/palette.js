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
