// One tooltip for all cells of a page: lines of label and value beside the pointer or the focused cell.
let box;

function tip() {
  if (!box) {
    box = document.createElement('div');
    box.setAttribute('role', 'tooltip');
    Object.assign(box.style, {
      background: 'light-dark(#15181e, #2a303a)',
      borderRadius: '6px',
      boxShadow: '0 6px 20px #0005',
      color: '#f2f4f7',
      display: 'none',
      font: '12px/1.5 var(--lumo-font-family)',
      gridTemplateColumns: 'max-content max-content',
      columnGap: '14px',
      padding: '7px 10px',
      pointerEvents: 'none',
      position: 'fixed',
      zIndex: 10000,
    });
    document.body.append(box);
  }
  return box;
}

/** Shows the lines next to the element; the first line is the heading. */
export function showTip(anchor, heading, lines) {
  const element = tip();
  const head = document.createElement('b');
  head.textContent = heading;
  head.style.gridColumn = '1 / -1';
  element.replaceChildren(head);
  for (const [label, value] of lines) {
    const name = document.createElement('span');
    name.textContent = label;
    name.style.opacity = '0.7';
    const text = document.createElement('span');
    text.textContent = value;
    text.style.textAlign = 'right';
    text.style.fontVariantNumeric = 'tabular-nums';
    element.append(name, text);
  }
  element.style.display = 'grid';
  const at = anchor.getBoundingClientRect();
  const own = element.getBoundingClientRect();
  const above = at.top - own.height - 8;
  element.style.top = (above > 4 ? above : at.bottom + 8) + 'px';
  element.style.left = Math.max(4, Math.min(at.left + at.width / 2 - own.width / 2, innerWidth - own.width - 4)) + 'px';
}

export function hideTip() {
  if (box) {
    box.style.display = 'none';
  }
}
