/**
 * For every kind of question one or more questions, each with the SQL that a person would write by hand for the same
 * answer: the same figures, bound values, and nothing later than the day of the question.
 */
export interface Pair {
  /** which file of queries/ answers it */
  kind: string;
  /** $c and $e are customers, $p, $q and $l products, the last one in order 150000, $k a contact */
  question: string;
  /** $1 and $2 the customers' ids, $3, $4 and $7 the products', $5 the contact's name, $6 the day */
  sql: string;
  /** about one customer or product: its lines must come from an index */
  single?: boolean;
}

const Y2025 = "between '2025-01-01' and '2025-12-31'";
const Y2024 = "between '2024-01-01' and '2024-12-31'";
const MARCH = "between '2026-03-01' and '2026-03-31'";
const LINES_OF_ORDERS = 'orders o join order_lines l on l.order_id = o.id join products p on p.id = l.product_id';

export const PAIRS: Pair[] = [
  {
    kind: 'orders',
    question: 'Wann hat $c zuletzt bestellt?',
    sql: `select o.number, o.day, o.amount_net, c.name, p.name, l.quantity from (select * from orders where customer_id = $1 and day <= $6 order by day desc, number desc limit 1) o
      join customers c on c.id = o.customer_id join order_lines l on l.order_id = o.id join products p on p.id = l.product_id order by l.line_no`,
    single: true,
  },
  {
    kind: 'products',
    question: 'Welche Produkte hat $c 2025 gekauft?',
    sql: `select p.name, sum(l.quantity), max(o.day), count(distinct o.id), sum(l.amount) from ${LINES_OF_ORDERS} where o.customer_id = $1 and o.day ${Y2025} and o.day <= $6 group by p.id order by max(o.day) desc, p.name`,
    single: true,
  },
  {
    kind: 'total',
    question: 'Wie viel Umsatz haben wir 2025 mit $c gemacht?',
    sql: `select sum(amount_net) from orders where customer_id = $1 and day ${Y2025} and day <= $6`,
    single: true,
  },
  {
    kind: 'total',
    question: 'Wie viele Bestellungen hat $c?',
    sql: 'select count(*) from orders where customer_id = $1 and day <= $6',
    single: true,
  },
  {
    kind: 'total',
    question: 'Wie viele Stück $p haben wir 2025 verkauft?',
    sql: `select sum(l.quantity) from order_lines l join orders o on o.id = l.order_id where l.product_id = $3 and o.day ${Y2025} and o.day <= $6`,
    single: true,
  },
  {
    kind: 'total',
    question: 'Wie hoch war der Umsatz im März?',
    sql: `select sum(amount_net) from orders where day ${MARCH} and day <= $6`,
  },
  {
    kind: 'customers',
    question: 'Wer hat im März $p gekauft?',
    sql: `select c.name, max(o.day), count(distinct o.id), sum(l.amount) from order_lines l join orders o on o.id = l.order_id join customers c on c.id = o.customer_id where l.product_id = $3 and o.day ${MARCH} and o.day <= $6 group by c.id order by c.name`,
    single: true,
  },
  {
    kind: 'customers',
    question: 'Wer hat 2024 $p gekauft, aber 2025 nicht?',
    sql: `select c.name, max(o.day), count(distinct o.id), sum(l.amount) from order_lines l join orders o on o.id = l.order_id join customers c on c.id = o.customer_id where l.product_id = $3 and o.day ${Y2024} and o.day <= $6
      and not exists (select 1 from orders o2 join order_lines l2 on l2.order_id = o2.id where o2.customer_id = c.id and l2.product_id = $3 and o2.day ${Y2025} and o2.day <= $6) group by c.id order by c.name`,
    single: true,
  },
  {
    kind: 'customers',
    question: 'Welche Kunden haben seit Januar nichts bestellt?',
    sql: `select c.name, (select max(day) from orders o where o.customer_id = c.id and o.day <= $6) from customers c where not exists (select 1 from orders o where o.customer_id = c.id and o.day >= '2026-01-01' and o.day <= $6) order by c.name`,
  },
  {
    kind: 'check',
    question: 'Hat $c jemals $p gekauft?',
    sql: 'select o.number, o.day, c.name, o.amount_net, sum(l.quantity) from orders o join customers c on c.id = o.customer_id join order_lines l on l.order_id = o.id where o.customer_id = $1 and l.product_id = $3 and o.day <= $6 group by o.id, c.name order by o.day desc',
    single: true,
  },
  {
    kind: 'together',
    question: 'Was wird oft zusammen mit $p gekauft?',
    sql: 'select p.name, count(distinct b.order_id) as n from order_lines a join orders o on o.id = a.order_id and o.day <= $6 join order_lines b on b.order_id = a.order_id and b.product_id <> a.product_id join products p on p.id = b.product_id where a.product_id = $3 group by p.name order by n desc fetch first 10 rows with ties',
    single: true,
  },
  {
    kind: 'longest-silent',
    question: 'Welche 10 Kunden haben am längsten nicht bestellt?',
    sql: 'select c.name, last from (select customer_id, max(day) as last from orders where day <= $6 group by customer_id order by last fetch first 10 rows with ties) seen join customers c on c.id = customer_id order by last, c.name',
  },
  {
    kind: 'ranking',
    question: 'Top 5 Kunden nach Umsatz 2025',
    sql: `select c.name, sum(o.amount_net) as s from orders o join customers c on c.id = o.customer_id where o.day ${Y2025} and o.day <= $6 group by c.id order by s desc limit 5`,
  },
  {
    kind: 'ranking',
    question: 'Top 5 Produkte nach Umsatz 2025',
    sql: `select p.name, sum(l.amount) as s from ${LINES_OF_ORDERS} where o.day ${Y2025} and o.day <= $6 group by p.id order by s desc limit 5`,
  },
  {
    kind: 'ranking',
    question: 'Umsatz pro Monat 2025',
    sql: `select to_char(day, 'YYYY-MM') as m, sum(amount_net) from orders where day ${Y2025} and day <= $6 group by m order by m`,
  },
  {
    kind: 'order',
    question: 'Was war in Bestellung 150000?',
    sql: `select o.number, o.day, o.required_day, o.shipped_day, o.status, o.status_text, o.shipper, o.freight, o.amount_gross, o.amount_net, o.ship_name, o.ship_city, o.ship_country, o.comment, c.name, c.city, t.name, own.name,
      (select k.name from contacts k where k.customer_id = c.id order by k.is_main desc, k.id limit 1), p.name, l.quantity, l.amount, l.discount
      from orders o join customers c on c.id = o.customer_id left join teammates t on t.id = o.taken_by_id left join teammates own on own.id = c.owner_id join order_lines l on l.order_id = o.id join products p on p.id = l.product_id where o.number = '150000' and o.day <= $6 order by l.line_no`,
    single: true,
  },
  {
    kind: 'order-line',
    question: 'Wie viele Stück $l waren in Bestellung 150000?',
    sql: "select o.number, c.name, p.name, l.quantity, l.unit_price, l.discount, l.amount from orders o join customers c on c.id = o.customer_id join order_lines l on l.order_id = o.id join products p on p.id = l.product_id where o.number = '150000' and o.day <= $6 and p.id = $7",
    single: true,
  },
  {
    kind: 'order-gap',
    question: 'In welchem Abstand bestellt $c?',
    sql: 'select count(*), min(day), max(day), max(day - before), min(day - before) from (select day, lag(day) over (order by day) as before from (select distinct day from orders where customer_id = $1 and day <= $6) days) gaps',
    single: true,
  },
  {
    kind: 'changed-customers',
    question: 'Welche Kunden haben 2025 mehr bestellt als 2024?',
    sql: `select c.name, now, before from (select customer_id, coalesce(sum(amount_net) filter (where day ${Y2025}), 0) as now, coalesce(sum(amount_net) filter (where day ${Y2024}), 0) as before
      from orders where day between '2024-01-01' and '2025-12-31' and day <= $6 group by customer_id) spans join customers c on c.id = customer_id where now > before order by now - before desc, c.name`,
  },
  {
    kind: 'share',
    question: 'Welcher Anteil des Umsatzes 2025 kam von $c?',
    sql: `select sum(amount_net) filter (where customer_id = $1), sum(amount_net) from orders where day ${Y2025} and day <= $6`,
  },
  {
    kind: 'growth',
    question: 'Um wie viel Prozent ist der Umsatz von 2024 auf 2025 gewachsen?',
    sql: `select sum(amount_net) filter (where day ${Y2024}), sum(amount_net) filter (where day ${Y2025}) from orders where day between '2024-01-01' and '2025-12-31' and day <= $6`,
  },
  {
    kind: 'growth-by',
    question: 'Wachstum je Land 2025 gegenüber 2024',
    sql: `select c.country, sum(o.amount_net) filter (where o.day ${Y2024}) as a, sum(o.amount_net) filter (where o.day ${Y2025}) as b from orders o join customers c on c.id = o.customer_id where o.day between '2024-01-01' and '2025-12-31' and o.day <= $6 group by 1 order by 3 - 2 desc`,
  },
  {
    kind: 'comparison',
    question: 'Wer hat 2025 mehr Umsatz gemacht, $c oder $e?',
    sql: `select coalesce(sum(amount_net) filter (where customer_id = $1), 0), coalesce(sum(amount_net) filter (where customer_id = $2), 0) from orders where customer_id in ($1, $2) and day ${Y2025} and day <= $6`,
    single: true,
  },
  {
    kind: 'comparison',
    question: 'Wovon haben wir 2025 mehr verkauft, $p oder $q?',
    sql: `select l.product_id, sum(l.quantity) from order_lines l join orders o on o.id = l.order_id where l.product_id in ($3, $4) and o.day ${Y2025} and o.day <= $6 group by l.product_id`,
    single: true,
  },
  {
    kind: 'share',
    question: 'Welchen Anteil am Umsatz 2025 hatte Frankreich?',
    sql: `select sum(o.amount_net) filter (where c.country = 'France'), sum(o.amount_net) from orders o join customers c on c.id = o.customer_id where o.day ${Y2025} and o.day <= $6`,
  },
  {
    kind: 'price-paid',
    question: 'Zu welchem Preis hat $c zuletzt $p gekauft?',
    sql: 'select o.number, o.day, l.unit_price, l.quantity, l.discount from orders o join order_lines l on l.order_id = o.id where o.customer_id = $1 and l.product_id = $3 and o.day <= $6 order by o.day desc limit 1',
    single: true,
  },
  {
    kind: 'top-discount',
    question: 'Was war der höchste Rabatt, den $c je bekommen hat?',
    sql: 'select o.number, o.day, max(l.discount) as d from orders o join order_lines l on l.order_id = o.id where o.customer_id = $1 and o.day <= $6 group by o.id order by d desc fetch first 1 rows with ties',
    single: true,
  },
  {
    kind: 'orders-with',
    question: 'Welche Bestellungen enthalten sowohl $p als auch $q?',
    sql: 'select o.number, o.day, c.name, o.amount_net from orders o join customers c on c.id = o.customer_id where o.day <= $6 and exists (select 1 from order_lines l where l.order_id = o.id and l.product_id = $3) and exists (select 1 from order_lines l where l.order_id = o.id and l.product_id = $4) order by o.day',
    single: true,
  },
  {
    kind: 'unsold',
    question: 'Welche Produkte wurden im März nicht verkauft?',
    sql: `select p.name, p.category from products p where not exists (select 1 from order_lines l join orders o on o.id = l.order_id where l.product_id = p.id and o.day ${MARCH} and o.day <= $6) order by p.name`,
  },
  {
    kind: 'record',
    question: 'Wie lautet die Adresse von $c?',
    sql: 'select c.number, c.name, c.street, c.city, c.region, c.postal_code, c.country, c.phone, c.credit_limit, c.segment, own.name, own.title, boss.name, (select k.name from contacts k where k.customer_id = c.id order by k.is_main desc, k.id limit 1) from customers c left join teammates own on own.id = c.owner_id left join teammates boss on boss.id = own.reports_to_id where c.id = $1',
    single: true,
  },
  {
    kind: 'contact-of',
    question: 'Für welchen Kunden arbeitet $k?',
    sql: 'select c.name, k.name, k.title from contacts k join customers c on c.id = k.customer_id where k.name_key = lower($5)',
    single: true,
  },
  {
    kind: 'records',
    question: 'Welche Produkte kosten mehr als 1500 Euro?',
    sql: 'select name, category, list_price, stock from products where list_price > 1500 order by name',
  },
  {
    kind: 'list-price',
    question: 'Wie hoch ist der durchschnittliche Listenpreis der Kategorie 7?',
    sql: "select round(avg(list_price), 2) from products where category = 'Kategorie 7' and list_price is not null",
  },
  {
    kind: 'stock-total',
    question: 'Wie viele Einheiten haben wir insgesamt auf Lager?',
    sql: 'select coalesce(sum(stock), 0) from products',
  },
  {
    kind: 'lists',
    question: 'Welche Versender nutzen wir?',
    sql: "select shipper, count(*) from orders where shipper <> '' and day <= $6 group by shipper order by shipper",
  },
  {
    kind: 'colleagues',
    question: 'Welche Mitarbeiter wurden 2021 eingestellt?',
    sql: "select name, title, hire_day from teammates where hire_day between '2021-01-01' and '2021-12-31' order by name",
  },
];
