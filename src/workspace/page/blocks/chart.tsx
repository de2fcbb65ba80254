import { reader, say } from '#src/workspace/page/store.ts';
import { heightOf, labelsOf, type Point, type Scale, type Series, scaleOf, slicesOf, ticksOf } from './chart-shapes.ts';

/** Slack's data_visualization, which its published types do not know yet. */
export interface ChartBlock {
  type: 'data_visualization';
  title: string;
  chart: { type: 'pie'; segments: Point[] } | { type: 'bar' | 'line' | 'area'; series: Series[] };
}

const width = 560;
const height = 220;
const left = 56;
const bottom = 26;
const right = width - 8;
const top = 10;

/** A chart with its legend; the figures stand below it for everybody who cannot read them from a picture. */
export function Chart({ block: { title, chart } }: { block: ChartBlock }) {
  const series = chart.type === 'pie' ? [{ name: title, data: chart.segments }] : chart.series;
  const legend = chart.type === 'pie' ? chart.segments.map((each) => each.label) : series.map((each) => each.name);
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      {chart.type === 'pie' ? <Pie segments={chart.segments} /> : <Plot type={chart.type} series={series} />}
      <ul class="chart-legend">
        {legend.map((name, index) => (
          <li key={name}>
            <span class="chart-swatch" style={{ background: colour(index) }} />
            {name}
          </li>
        ))}
      </ul>
      <Figures series={series} />
    </figure>
  );
}

function Pie({ segments }: { segments: Point[] }) {
  const slices = slicesOf(segments);
  const colourOf = (label: string) => colour(segments.findIndex((each) => each.label === label));
  const at = (turn: number) => `${90 * Math.sin(turn * 2 * Math.PI)} ${-90 * Math.cos(turn * 2 * Math.PI)}`;
  return (
    <svg class="chart-pie" viewBox="-100 -100 200 200" aria-hidden="true">
      {slices.length === 1 && <circle r="90" fill={colourOf(slices[0]?.label ?? '')} />}
      {slices.length > 1 &&
        slices.map(({ label, from, to }) => (
          <path
            key={label}
            class="chart-slice"
            d={`M 0 0 L ${at(from)} A 90 90 0 ${to - from > 0.5 ? 1 : 0} 1 ${at(to)} Z`}
            fill={colourOf(label)}
          />
        ))}
    </svg>
  );
}

function Plot({ type, series }: { type: 'bar' | 'line' | 'area'; series: Series[] }) {
  const scale = scaleOf(series);
  const labels = labelsOf(series);
  const slot = (right - left) / labels.length;
  const x = (label: string) => left + slot * (labels.indexOf(label) + 0.5);
  const y = (value: number) => height - bottom - heightOf(value, scale) * (height - bottom - top);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <Grid scale={scale} y={y} />
      {labels.map((label) => (
        <text key={label} class="chart-label" x={x(label)} y={height - 8} text-anchor="middle">
          {label.length * 7 > slot ? `${label.slice(0, Math.max(1, Math.floor(slot / 7) - 1))}…` : label}
        </text>
      ))}
      {series.map(({ name, data }, index) =>
        type === 'bar' ? (
          data.map(({ label, value }) => {
            const bar = (slot * 0.7) / series.length;
            const from = x(label) - slot * 0.35 + index * bar;
            const edge = Math.min(y(value), y(0));
            const size = Math.abs(y(value) - y(0));
            return (
              <rect key={name + label} x={from} y={edge} width={bar * 0.92} height={size} rx="2" fill={colour(index)} />
            );
          })
        ) : (
          <g key={name} stroke={colour(index)} fill={colour(index)}>
            {type === 'area' && <polygon class="chart-area" points={outline(data, x, y)} stroke="none" />}
            <polyline
              fill="none"
              stroke-width="2"
              points={data.map(({ label, value }) => `${x(label)},${y(value)}`).join(' ')}
            />
            {data.map(({ label, value }) => (
              <circle key={label} cx={x(label)} cy={y(value)} r="3" stroke="none" />
            ))}
          </g>
        ),
      )}
    </svg>
  );
}

function outline(data: Point[], x: (label: string) => number, y: (value: number) => number): string {
  const upper = data.map(({ label, value }) => `${x(label)},${y(value)}`);
  const lower = data.map(({ label }) => `${x(label)},${y(0)}`).reverse();
  return [...upper, ...lower].join(' ');
}

function Grid({ scale, y }: { scale: Scale; y: (value: number) => number }) {
  return (
    <>
      {ticksOf(scale).map((tick) => (
        <g key={tick}>
          <line class={tick === 0 ? 'chart-zero' : 'chart-line'} x1={left} x2={right} y1={y(tick)} y2={y(tick)} />
          <text class="chart-label" x={left - 8} y={y(tick) + 4} text-anchor="end">
            {figure(tick)}
          </text>
        </g>
      ))}
    </>
  );
}

function Figures({ series }: { series: Series[] }) {
  return (
    <details class="chart-figures">
      <summary>{say({ de: 'Zahlen', en: 'Figures' })}</summary>
      <table class="table">
        <thead>
          <tr>
            <td />
            {series.map(({ name }) => (
              <th key={name} scope="col" class="is-number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labelsOf(series).map((label) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {series.map(({ name, data }) => (
                <td key={name} class="is-number">
                  {figure(data.find((point) => point.label === label)?.value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function figure(value: number | undefined): string {
  return value === undefined ? '' : new Intl.NumberFormat(reader.value.locale).format(value);
}

function colour(index: number): string {
  return `var(--chart-${(index % 6) + 1})`;
}
