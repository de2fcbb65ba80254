const NAME_PARTS = `select n, (array['ban','kor','mel','tru','fen','gol','lar','nim','pas','rud','sel','tam','vor','wen','zab','dir','hul','jas','kip','lom'])[1 + n % 20] a,
      (array['berg','dorf','feld','heim','kamp','lund','mark','nau','rath','stein','tal','wald','weil','zell','brok','furt'])[1 + n / 20 % 16] b,
      (array['holz','stahl','papier','glas','tuch','leder','obst','wein','brot','fisch','tee','salz','mond','stern','wolke','adler','falke','hase','igel','biber','luchs','otter','rabe','specht','uhu'])[1 + n / 320 % 25] || n / 8000 c from generate_series(1, $customers) n`;

/** Syllables make names that differ and nearly collide, as real ones do. */
export const FILL = `
  insert into teammates (id, number, first_name, last_name, name, name_key, title, hire_day, reports_to_id)
    select n, 'T' || n, 'First' || n, 'Last' || n, 'First' || n || ' Last' || n, 'first' || n || ' last' || n, 'Vertrieb', date '2018-01-01' + n * 50, case when n > 5 then 1 + n % 5 end from generate_series(1, 50) n;
  insert into customers (number, name, name_key, city, country, owner_id)
    select 'C' || n, initcap(a || b) || ' ' || initcap(c || a) || ' ' || (array['GmbH','AG','Ltd','KG'])[1 + n % 4], a || b || ' ' || c || a, 'City' || n % 500, (array['Germany','Austria','France','USA','UK'])[1 + n % 5], 1 + n % 50
    from (${NAME_PARTS}) parts;
  insert into contacts (customer_id, name, name_key, is_main)
    select n, f || ' ' || initcap(a || b || c), lower(f) || ' ' || a || b || c, true
    from (select n, (array['Anna','Ben','Clara','David','Emil','Frieda','Georg','Hanna','Ida','Jan'])[1 + n % 10] f, a, b, translate(c, '0123456789', 'abcdefghij') c from (${NAME_PARTS}) parts) people;
  insert into products (number, name, name_key, category, category_key, supplier, supplier_key, list_price, stock) select 'P' || n, 'Artikel ' || chr(65 + n % 26) || n, 'artikel ' || lower(chr(65 + n % 26)) || n, 'Kategorie ' || n % 20, 'kategorie ' || n % 20, 'Lieferant ' || n % 40, 'lieferant ' || n % 40, n, n from generate_series(1, 2000) n;
  insert into orders (number, customer_id, taken_by_id, day, shipped_day, status, status_text, shipper, freight, amount_gross, amount_net, ship_country)
    select (100000 + n)::text, 1 + (n::bigint * 7919) % $customers, 1 + n % 50, date '2022-01-01' + (n::bigint * 31 % 1600)::int, date '2022-01-03' + (n::bigint * 31 % 1600)::int, 'valid', 'shipped', 'Shipper ' || n % 3, n % 90, n % 3000, n % 3000, 'Germany' from generate_series(1, $customers * 10) n;
  insert into order_lines (order_id, line_no, product_id, quantity, unit_price, discount, amount)
    select 1 + (n - 1) / 3, 1 + n % 3, 1 + (n::bigint * 104729) % 2000, 1 + n % 20, n % 50, case when n % 7 = 0 then 0.1 else 0 end, (1 + n % 20) * (n % 50) from generate_series(1, $customers * 30) n;
  vacuum analyze`;
