// Draws a small curve over the ribbon of what is usual, as SVG that takes its colours from the tokens.
const SVG = 'http://www.w3.org/2000/svg';
const ROOM = 4;

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: block; }
  svg { display: block; width: 100%; height: 100%; overflow: visible; }
  .ribbon { fill: var(--k-usual-ribbon); }
  .median { fill: none; stroke: var(--k-usual-median); stroke-width: 1; }
  .now { fill: none; stroke: var(--curve); stroke-width: 1.75; stroke-linejoin: round; }
  .recorded { fill: none; stroke: var(--curve); stroke-width: 1.25; stroke-dasharray: 2 2; }
  .mark { fill: var(--k-surface); stroke: var(--curve); stroke-width: 1.25; }
  .end { fill: var(--curve); stroke: var(--k-surface); stroke-width: 1.5; }
`);

const isKnown = (value) => typeof value === 'number' && Number.isFinite(value);

class KamaeSparkline extends HTMLElement {
  #curve = null;
  #picture = document.createElementNS(SVG, 'svg');
  #sizes = new ResizeObserver(() => this.#draw());

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).append(this.#picture);
    this.shadowRoot.adoptedStyleSheets = [sheet];
  }

  connectedCallback() {
    if (Object.hasOwn(this, 'curve')) {
      const curve = this.curve;
      delete this.curve;
      this.curve = curve;
    }
    this.#sizes.observe(this);
  }

  disconnectedCallback() {
    this.#sizes.disconnect();
  }

  get curve() { return this.#curve; }
  set curve(curve) { this.#curve = curve; this.#draw(); }

  #draw() {
    const { clientWidth: width, clientHeight: height } = this;
    if (!this.#curve || !width || !height) {
      return;
    }
    const { values, low, median, high, length, token, scale, recorded = [] } = this.#curve;
    this.#picture.style.setProperty('--curve', `var(${token})`);
    const most = isKnown(scale) ? scale : Math.max(1, ...[...values, ...high].filter(isKnown));
    const x = (index) => ROOM + (index / Math.max(1, length - 1)) * (width - 2 * ROOM);
    const y = (value) => height - ROOM - (value / most) * (height - 2 * ROOM);
    const parts = [
      ...runs(high).map((run) => path('ribbon',
        [...run.map((at) => [x(at), y(high[at])]), ...run.toReversed().map((at) => [x(at), y(low[at])])], true)),
      ...runs(median).map((run) => path('median', run.map((at) => [x(at), y(median[at])]), false)),
      ...runs(values).map((run) => path('now', run.map((at) => [x(at), y(values[at])]), false)),
    ];
    // one between two gaps has no line
    runs(values).filter((run) => run.length === 1).forEach(([at]) => parts.push(dot(x(at), y(values[at]), 2, 'end')));
    runs(recorded).forEach((run) => {
      parts.push(path('recorded', run.map((at) => [x(at), y(recorded[at])]), false));
      run.forEach((at) => parts.push(dot(x(at), y(recorded[at]), 1.75, 'mark')));
    });
    const last = values.findLastIndex(isKnown);
    if (last >= 0) {
      parts.push(dot(x(last), y(values[last]), 3, 'end'));
    }
    this.#picture.replaceChildren(...parts);
    this.setAttribute('data-rendered', '');
  }
}

/** The indices of values that follow each other without a gap. */
function runs(values) {
  const found = [];
  values.forEach((value, index) => {
    if (isKnown(value)) {
      if (isKnown(values[index - 1])) {
        found[found.length - 1].push(index);
      } else {
        found.push([index]);
      }
    }
  });
  return found;
}

function path(name, points, closed) {
  const element = document.createElementNS(SVG, 'path');
  const steps = points.map(([x, y], index) => `${index ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`);
  element.setAttribute('d', steps.join('') + (closed ? 'Z' : ''));
  element.setAttribute('class', name);
  return element;
}

function dot(x, y, radius, name) {
  const element = document.createElementNS(SVG, 'circle');
  element.setAttribute('cx', x);
  element.setAttribute('cy', y);
  element.setAttribute('r', radius);
  element.setAttribute('class', name);
  return element;
}

customElements.define('kamae-sparkline', KamaeSparkline);
