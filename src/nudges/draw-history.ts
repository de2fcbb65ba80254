import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { BarController, BarElement, Chart, LinearScale } from 'chart.js';
import { DateTime } from 'luxon';
import { type Day, daysBetween } from '#src/lib/time.ts';
import type { Language } from '#src/lib/user-error.ts';

export interface History {
  /** oldest first; the amount only sets a bar's height */
  orders: { day: Day; amount: number }[];
  today: Day;
  currency: string;
  language: Language;
}

/** Twice as many points as are usually shown, so that it is sharp on good screens and legible when it is small. */
const SIZE = { width: 900, height: 340 };
const FONT_SIZE = 22;
const FONT = 'DejaVu Sans';
/** Days shown at most: older orders say little about now. */
const SHOWN_DAYS = 730;

Chart.register(BarController, BarElement, LinearScale);
Chart.defaults.font.family = FONT;
Chart.defaults.font.size = FONT_SIZE;

/** A PNG with a bar per order over time up to today, so that the silence at its end can be seen. */
export async function drawHistory({ orders, today, currency, language }: History): Promise<Buffer> {
  useOwnFont();
  const shown = orders.filter(({ day }) => daysBetween(day, today) <= SHOWN_DAYS);
  const drawn = shown.length > 0 ? shown : orders.slice(-10);
  const origin = drawn[0]?.day ?? today;
  const span = Math.max(daysBetween(origin, today), 30);
  const canvas = createCanvas(SIZE.width, SIZE.height);
  const chart = new Chart(canvas as never, {
    type: 'bar',
    data: {
      datasets: [
        {
          data: drawn.map(({ day, amount }) => ({ x: daysBetween(origin, day), y: amount })),
          backgroundColor: '#1f4e5f',
          barThickness: Math.max(4, Math.min(12, SIZE.width / span)),
        },
      ],
    },
    options: {
      animation: false,
      responsive: false,
      devicePixelRatio: 1,
      locale: language === 'de' ? 'de-DE' : 'en-GB',
      scales: {
        x: {
          type: 'linear',
          offset: false,
          min: -span * 0.02,
          max: span * 1.02,
          grid: { display: false },
          afterBuildTicks: (axis) => {
            axis.ticks = monthStarts(origin, today).map((value) => ({ value }));
          },
          ticks: { callback: (value) => monthAt(origin, Number(value), language), maxRotation: 0 },
        },
        y: { beginAtZero: true, title: { display: true, text: currency }, ticks: { maxTicksLimit: 4 } },
      },
    },
    plugins: [whiteGround, todayLine(span, language)],
  });
  const png = await canvas.encode('png');
  chart.destroy();
  return png;
}

/** Machines without any font, as most containers are, would draw empty boxes. */
function useOwnFont(): void {
  if (GlobalFonts.has(FONT)) return;
  GlobalFonts.registerFromPath(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'), FONT);
}

const whiteGround = {
  id: 'white-ground',
  beforeDraw({ ctx }: Chart) {
    ctx.fillStyle = '#ffffff';
    ctx.fillRect(0, 0, SIZE.width, SIZE.height);
  },
};

function todayLine(span: number, language: Language) {
  return {
    id: 'today',
    afterDatasetsDraw({ ctx, scales, chartArea }: Chart) {
      const x = scales.x?.getPixelForValue(span) ?? chartArea.right;
      ctx.strokeStyle = '#c0392b';
      ctx.beginPath();
      ctx.moveTo(x, chartArea.top);
      ctx.lineTo(x, chartArea.bottom);
      ctx.stroke();
      ctx.fillStyle = '#c0392b';
      ctx.font = `${FONT_SIZE}px "${FONT}"`;
      ctx.textAlign = 'right';
      ctx.fillText(language === 'de' ? 'heute' : 'today', x - 6, chartArea.top + FONT_SIZE);
    },
  };
}

/** First days of months as days since the origin, about six of them. */
function monthStarts(origin: Day, today: Day): number[] {
  const first = DateTime.fromISO(origin, { zone: 'utc' }).startOf('month').plus({ months: 1 });
  const months = Math.max(1, Math.ceil(daysBetween(origin, today) / 30.44 / 6));
  const starts: number[] = [];
  for (let month = first; (month.toISODate() ?? '') <= today; month = month.plus({ months })) {
    starts.push(daysBetween(origin, month.toISODate() ?? ''));
  }
  return starts;
}

function monthAt(origin: Day, days: number, language: Language): string {
  return DateTime.fromISO(origin, { zone: 'utc' }).plus({ days }).setLocale(language).toFormat('LLL yy');
}
