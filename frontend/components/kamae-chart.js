// Paints what Drawing.java describes. Everything it is given is a number, a word or the name of a colour; words are drawn on
// the canvas, the hover included, and never become markup.
import * as echarts from '../_static/echarts/6.0.0/dist/echarts.esm.min.js';

const LEFT = 44;
const RIGHT = 18;
const ROOM_FOR_LABEL = 62;
const SMALLEST_DRAG = 6;
const NARROW = 8;

/** The figure first: where no axis is one of categories, ECharts stacks the first one. */
const DATA = { dimensions: ['figure', 'at'], encode: { x: 'at', y: 'figure', tooltip: ['figure'] } };

const sheet = new CSSStyleSheet();
sheet.replaceSync(':host { display: block; } div { width: 100%; height: 100%; }');

/** The tokens as they are now, light or dark. */
function theme() {
  const style = getComputedStyle(document.documentElement);
  const token = (name) => style.getPropertyValue(name).trim();
  return { token, font: token('--k-font'), hatch: hatch(token('--k-hatch-line'), token('--k-surface')) };
}

/** Lines from lower left to upper right, as --k-hatch draws them. */
function hatch(line, surface) {
  const size = 6;
  const scale = Math.max(1, Math.round(devicePixelRatio));
  const tile = document.createElement('canvas');
  tile.width = tile.height = size * scale;
  const pen = tile.getContext('2d');
  pen.scale(scale, scale);
  pen.fillStyle = surface;
  pen.fillRect(0, 0, size, size);
  pen.strokeStyle = line;
  pen.lineWidth = 1;
  pen.beginPath();
  for (const shift of [-size, 0, size]) {
    pen.moveTo(shift - 1, size + 1);
    pen.lineTo(shift + size + 1, -1);
  }
  pen.stroke();
  return { image: tile, repeat: 'repeat', scaleX: 1 / scale, scaleY: 1 / scale };
}

/** Braces and bars style text on the canvas; a word must not. Their look-alikes say the same. */
function plain(words) {
  return words.replaceAll('{', '\uFF5B').replaceAll('}', '\uFF5D');
}

/** As wide as the widest: for its digits spaces as wide as a digit, for its commas as wide as a comma. */
function padded(figure, widest) {
  const missing = widest.slice(0, Math.max(0, widest.length - figure.length));
  return missing.replace(/\d/g, '\u2007').replace(/[^\u2007]/g, '\u2008') + figure;
}

function pairs(lines) {
  return lines.flatMap((line, index) => (index % 2 ? [] : [lines.slice(index, index + 2).join('    ')]));
}

/** In pixels: a full-width letter takes a whole square. */
function roughWidth(words) {
  return [...words].reduce((width, letter) => width + (letter >= '\u2e80' ? 12 : 7), 0);
}

function isKnown(value) {
  return typeof value === 'number' && Number.isFinite(value);
}

/** As many as there is room for, at equal distances. */
function thinned(ticks, width) {
  const step = Math.max(1, Math.ceil((ticks.length * ROOM_FOR_LABEL) / width));
  return ticks.filter((tick, index) => index % step === 0);
}

class KamaeChart extends HTMLElement {
  static properties = ['drawing', 'without', 'ranges'];

  #given = { drawing: null, without: [], ranges: false };
  #chart = null;
  #frame = document.createElement('div');
  #sizes = new ResizeObserver(() => this.#resize());
  #themes = new MutationObserver(() => this.#paint());
  #drag = null;

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).append(this.#frame);
    this.shadowRoot.adoptedStyleSheets = [sheet];
  }

  connectedCallback() {
    // what was set before this file was loaded hides the accessors
    for (const name of KamaeChart.properties) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    this.#sizes.observe(this);
    this.#themes.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    this.#paint();
  }

  disconnectedCallback() {
    this.#sizes.disconnect();
    this.#themes.disconnect();
    this.#chart?.dispose();
    this.#chart = null;
  }

  get drawing() { return this.#given.drawing; }
  set drawing(drawing) { this.#given.drawing = drawing; this.#paint(); }

  get without() { return this.#given.without; }
  set without(ids) { this.#given.without = ids ?? []; this.#paint(); }

  get ranges() { return this.#given.ranges; }
  set ranges(offered) { this.#given.ranges = offered; }

  #resize() {
    this.#chart?.resize();
    this.#paint();
  }

  #paint() {
    if (!this.isConnected || !this.drawing || !this.clientWidth || !this.clientHeight) {
      return;
    }
    this.removeAttribute('data-rendered');
    this.#chart ??= this.#open();
    const look = theme();
    this.#chart.setOption(new Painting(this.drawing, new Set(this.without), look, this.clientWidth).option(), { notMerge: true });
  }

  #open() {
    const chart = echarts.init(this.#frame, null, { renderer: 'canvas' });
    chart.on('finished', () => this.setAttribute('data-rendered', ''));
    // the hover may lie over what stands between two grids
    chart.on('showTip', () => this.setAttribute('data-hovered', ''));
    chart.on('hideTip', () => this.removeAttribute('data-hovered'));
    const surface = chart.getZr();
    surface.on('mousedown', (event) => this.#begin(event));
    surface.on('mousemove', (event) => this.#draw(event));
    surface.on('mouseup', (event) => this.#end(event));
    surface.on('globalout', () => this.#forget());
    return chart;
  }

  #begin(event) {
    const at = this.#column(event);
    if (at >= 0 && event.event.button === 0) {
      this.#drag = { x: event.offsetX, at, box: null };
    }
  }

  #draw(event) {
    const drag = this.#drag;
    if (!drag || !this.ranges || Math.abs(event.offsetX - drag.x) < SMALLEST_DRAG) {
      return;
    }
    const { token } = theme();
    if (!drag.box) {
      drag.box = new echarts.graphic.Rect({ silent: true, z: 50 });
      drag.box.setStyle({ fill: token('--k-accent'), opacity: 0.16 });
      this.#chart.getZr().add(drag.box);
    }
    const panels = this.drawing.panels;
    const last = panels[panels.length - 1];
    const right = this.#chart.getWidth() - RIGHT;
    const x = Math.min(Math.max(event.offsetX, LEFT), right);
    drag.box.setShape({
      x: Math.min(drag.x, x),
      y: panels[0].top,
      width: Math.abs(x - drag.x),
      height: last.top + last.height - panels[0].top,
    });
  }

  #end(event) {
    const drag = this.#drag;
    this.#forget();
    const at = this.#column(event);
    if (!drag || at < 0) {
      return;
    }
    if (drag.box) {
      const detail = { first: Math.min(drag.at, at), last: Math.max(drag.at, at) };
      this.dispatchEvent(new CustomEvent('kamae-range', { detail }));
    } else {
      this.dispatchEvent(new CustomEvent('kamae-pick', { detail: { column: at } }));
    }
  }

  #forget() {
    if (this.#drag?.box) {
      this.#chart?.getZr().remove(this.#drag.box);
    }
    this.#drag = null;
  }

  /** The number of the bucket under the pointer, -1 for none. */
  #column(event) {
    const { columns, panels, from, to } = this.drawing;
    const last = panels[panels.length - 1];
    if (event.offsetY < panels[0].top || event.offsetY > last.top + last.height) {
      return -1;
    }
    const [at] = this.#chart.convertFromPixel({ gridIndex: 0 }, [event.offsetX, panels[0].top]);
    const inside = Math.min(Math.max(at, from), to - 1);
    return columns.findIndex((column) => column.from <= inside && inside < column.to);
  }
}

/** One drawing as ECharts wants it. */
class Painting {
  constructor(drawing, hidden, look, width) {
    this.drawing = drawing;
    this.width = width;
    this.ticks = thinned(drawing.ticks, width - LEFT - RIGHT);
    this.hidden = hidden;
    this.token = look.token;
    this.look = look;
    this.middles = drawing.columns.map((column) => (column.from + column.to) / 2);
    this.whole = new Intl.NumberFormat(drawing.language, { maximumFractionDigits: 0 });
    this.tenths = new Intl.NumberFormat(drawing.language, { maximumFractionDigits: 1 });
    this.percent = new Intl.NumberFormat(drawing.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    this.titles = new Map(this.middles.map((middle, index) => [middle, plain(drawing.columns[index].title)]));
  }

  option() {
    const { panels } = this.drawing;
    return {
      animation: false,
      textStyle: { fontFamily: this.look.font, fontSize: 12, color: this.token('--k-text-3') },
      tooltip: this.tooltip(),
      axisPointer: { link: [{ xAxisIndex: 'all' }] },
      grid: panels.map((panel) => ({
        left: LEFT, right: RIGHT, top: panel.top, height: panel.height, containLabel: false, outerBoundsMode: 'none',
      })),
      xAxis: panels.map((panel, index) => this.timeAxis(index, index === panels.length - 1)),
      yAxis: panels.map((panel, index) => this.valueAxis(panel, index)),
      series: panels.flatMap((panel, index) => this.series(panel, index)),
    };
  }

  /** How far from the left edge a moment lies, in pixels. */
  x(at) {
    const { from, to } = this.drawing;
    return LEFT + ((at - from) / (to - from)) * (this.width - LEFT - RIGHT);
  }

  tooltip() {
    return {
      trigger: 'axis',
      renderMode: 'richText',
      confine: true,
      transitionDuration: 0,
      showDelay: 0,
      padding: [6, 10],
      borderRadius: 6,
      borderColor: this.token('--k-line-strong'),
      backgroundColor: this.token('--k-surface-raised'),
      shadowBlur: 0,
      shadowColor: 'transparent',
      shadowOffsetX: 0,
      shadowOffsetY: 0,
      textStyle: { fontSize: 12, fontWeight: 'normal', color: this.token('--k-text') },
      formatter: (all) => this.hover(all),
    };
  }

  /** The values of one column, grid by grid, most first; figures stand under each other. */
  hover(all) {
    const rows = this.drawing.panels.map((panel) => all
      .map((one) => ({ one, of: [...panel.bars, ...panel.lines, panel.ribbon].find((part) => part?.id === one.seriesId) }))
      .filter(({ of }) => of)
      .sort((first, second) => (second.one.value[0] ?? -1) - (first.one.value[0] ?? -1))
      .map(({ one, of }) => ({
        figure: this.figure(panel, one),
        name: `${of.hatched ? '▨' : one.marker} ${plain(of.name)}${this.aside(of, one)}`,
      })));
    const widest = rows.flat().reduce((longest, { figure }) => (figure.length > longest.length ? figure : longest), '');
    const lines = rows.flatMap((found, index) => {
      const told = found.map(({ figure, name }) => `${padded(figure, widest)}  ${name}`);
      // eight shares one under the other would not fit on a small canvas
      return this.drawing.panels[index].percent ? pairs(told) : told;
    });
    return [this.titles.get(all[0].value[1]) ?? '', ...lines].join('\n');
  }

  /** The usual range around its median, the count behind a share. */
  aside(part, one) {
    const at = one.dataIndex;
    if (part.high && isKnown(part.high[at])) {
      return ` (${this.written(part.low[at])}–${this.written(part.high[at])})`;
    }
    return part.counts && isKnown(part.counts[at]) ? ` (${this.written(part.counts[at])})` : '';
  }

  figure(panel, one) {
    const value = one.value[0];
    if (!isKnown(value)) {
      return plain(this.drawing.unknown);
    }
    return panel.percent ? `${this.percent.format(value)}%` : this.written(value);
  }

  timeAxis(index, labelled) {
    const { ticks } = this;
    const whole = ticks.filter((tick) => this.x(tick.at) + roughWidth(tick.label) / 2 <= this.width);
    const labels = new Map(whole.map((tick) => [tick.at, plain(tick.label)]));
    return {
      type: 'value',
      gridIndex: index,
      min: this.drawing.from,
      max: this.drawing.to,
      axisLine: { lineStyle: { color: this.token('--k-line-strong') }, onZero: false },
      axisTick: { show: false, customValues: ticks.map((tick) => tick.at) },
      splitLine: { show: false },
      axisLabel: {
        show: labelled,
        color: this.token('--k-text-3'),
        fontSize: 12,
        margin: 8,
        hideOverlap: true,
        customValues: ticks.map((tick) => tick.at),
        formatter: (at) => labels.get(at) ?? '',
      },
      axisPointer: {
        type: 'line',
        snap: true,
        lineStyle: { color: this.token('--k-line-control'), type: 'solid', width: 1 },
        label: { show: false },
      },
    };
  }

  valueAxis(panel, index) {
    return {
      type: 'value',
      gridIndex: index,
      min: 0,
      max: panel.percent ? 100 : undefined,
      interval: panel.percent ? 50 : undefined,
      splitNumber: panel.height < 80 ? 2 : 3,
      minInterval: 1,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: this.token('--k-grid') } },
      axisPointer: { show: false },
      axisLabel: {
        color: this.token('--k-text-3'),
        fontSize: 12,
        margin: 8,
        formatter: (value) => (panel.percent ? `${value}%` : this.scaled(value)),
      },
    };
  }

  scaled(value) {
    const scale = this.drawing.scales.find(({ from }) => value >= from);
    return scale ? this.tenths.format(value / scale.unit) + scale.word : this.tenths.format(value);
  }

  /** From a hundred on nobody reads a tenth. */
  written(value) {
    return (value < 100 ? this.tenths : this.whole).format(value);
  }

  points(values) {
    return values.map((value, index) => [value, this.middles[index]]);
  }

  series(panel, index) {
    const axes = { xAxisIndex: index, yAxisIndex: index };
    const shown = ({ id }) => !this.hidden.has(id);
    return [
      this.ground(panel, axes, index === 0),
      ...(panel.ribbon && shown(panel.ribbon) ? this.ribbon(panel.ribbon, axes) : []),
      ...panel.bars.filter(shown).map((bar) => this.bar(bar, axes, index)),
      ...panel.lines.filter(shown).map((line) => this.line(line, axes, index)),
    ];
  }

  /** What lies behind the figures: stretches that are not known, and what happened when. */
  ground(panel, axes, worded) {
    return {
      type: 'line',
      ...axes,
      ...DATA,
      // without a point in every column a hover would tell the nearest one that has figures
      data: this.points(this.middles.map(() => null)),
      silent: true,
      markArea: {
        silent: true,
        itemStyle: { color: this.look.hatch },
        data: panel.gaps.map((gap) => [{ xAxis: gap.from }, { xAxis: gap.to }]),
      },
      markLine: {
        silent: true,
        symbol: 'none',
        data: this.drawing.marks.map((mark) => this.mark(mark, worded)),
      },
    };
  }

  /** Its words run to the right of its line, and to the left where they would be cut off. */
  mark(mark, worded) {
    const toTheLeft = this.x(mark.at) + roughWidth(mark.label) > this.width;
    const color = this.token(mark.alert ? '--k-bad' : '--k-line-control');
    return {
      xAxis: mark.at,
      lineStyle: { color, width: 1, type: mark.alert ? 'solid' : 'dotted' },
      label: {
        show: worded && mark.label !== '',
        formatter: () => plain(mark.label),
        position: 'end',
        align: toTheLeft ? 'right' : 'left',
        distance: 4,
        padding: toTheLeft ? [0, 1, 0, 0] : [0, 0, 0, 1],
        fontSize: 12,
        fontWeight: mark.alert ? 600 : 400,
        color: this.token(mark.alert ? '--k-bad' : '--k-text-2'),
      },
    };
  }

  /** Two lines on each other, the upper one filled, and the median on top. */
  ribbon(ribbon, axes) {
    const edge = {
      type: 'line', ...axes, ...DATA, stack: ribbon.id, symbol: 'none', silent: true, tooltip: { show: false }, lineStyle: { opacity: 0 },
    };
    const height = ribbon.high.map((high, index) => (isKnown(high) ? high - ribbon.low[index] : null));
    return [
      { ...edge, data: this.points(ribbon.low) },
      { ...edge, data: this.points(height), areaStyle: { color: this.token('--k-usual-ribbon'), opacity: 1 } },
      {
        type: 'line',
        ...axes,
        ...DATA,
        id: ribbon.id,
        name: plain(ribbon.name),
        symbol: 'none',
        silent: true,
        data: this.points(ribbon.median),
        lineStyle: { width: 1, color: this.token('--k-usual-median') },
        itemStyle: { color: this.token('--k-usual-median') },
      },
    ];
  }

  line(line, axes, index) {
    const color = this.token(line.token);
    const last = line.values.findLastIndex(isKnown);
    const alone = (at) => !isKnown(line.values[at - 1]) && !isKnown(line.values[at + 1]);
    return {
      type: 'line',
      ...axes,
      ...DATA,
      id: line.id,
      name: plain(line.name),
      stack: line.stacked ? `lines${index}` : undefined,
      symbol: 'none',
      silent: true,
      smooth: false,
      connectNulls: false,
      lineStyle: { width: line.stacked ? 0.75 : line.width, type: line.dash, color: line.stacked ? this.token('--k-surface') : color },
      itemStyle: { color, opacity: 1 },
      areaStyle: line.stacked ? { color, opacity: 1 } : undefined,
      data: line.values.map((value, at) => {
        const point = [value, this.middles[at]];
        const marked = isKnown(value) && ((line.dot && at === last) || alone(at));
        return marked
          ? { value: point, symbol: 'circle', symbolSize: at === last ? 7 : 4, itemStyle: { color, borderColor: this.token('--k-surface'), borderWidth: at === last ? 1.5 : 0 } }
          : point;
      }),
    };
  }

  bar(bar, axes, index) {
    const color = bar.hatched ? this.look.hatch : this.token(bar.token);
    return {
      type: 'bar',
      ...axes,
      ...DATA,
      id: bar.id,
      name: plain(bar.name),
      stack: `bars${index}`,
      barCategoryGap: bar.counts ? '30%' : '18%',
      itemStyle: {
        color,
        borderColor: this.token(bar.hatched ? '--k-hatch-line' : '--k-surface'),
        // around a bar of a few pixels it would be all that one sees
        borderWidth: this.width / this.middles.length < NARROW ? 0 : bar.counts ? 0.75 : 0.5,
      },
      emphasis: { disabled: true },
      data: this.points(bar.values),
    };
  }
}

customElements.define('kamae-chart', KamaeChart);
