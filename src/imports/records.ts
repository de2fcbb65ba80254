import type { Day } from '#src/lib/time.ts';
import type { OrderStatus } from './status.ts';

/** Rows on their way into the record. Numbers are exact decimals as text; refs are numbers or names still to be found. */
export interface EmployeeRecord {
  number: string;
  first_name: string | null;
  last_name: string | null;
  name: string;
  name_key: string;
  email: string | null;
  title: string | null;
  city: string | null;
  country: string | null;
  hire_day: Day | null;
  boss_ref: string | null;
  boss_key: string | null;
}

export interface CustomerRecord {
  number: string;
  name: string;
  name_key: string;
  street: string | null;
  city: string | null;
  city_key: string | null;
  region: string | null;
  postal_code: string | null;
  country: string | null;
  country_code: string | null;
  phone: string | null;
  email: string | null;
  credit_limit: string | null;
  currency: string | null;
  segment: string | null;
  language: string | null;
  formality: string | null;
  since_day: Day | null;
  owner_ref: string | null;
  owner_key: string | null;
  contact_name: string | null;
  contact_key: string | null;
  contact_salutation: string | null;
  contact_title: string | null;
  contact_email: string | null;
  contact_phone: string | null;
  contact_birthday: Day | null;
}

export interface ProductRecord {
  number: string;
  name: string;
  name_key: string;
  category: string | null;
  category_key: string | null;
  supplier: string | null;
  supplier_key: string | null;
  list_price: string | null;
  currency: string | null;
  stock: string | null;
  unit: string | null;
  discontinued: boolean | null;
}

export interface OrderRecord {
  number: string;
  customer_ref: string | null;
  customer_name: string | null;
  customer_key: string;
  taken_ref: string | null;
  taken_key: string | null;
  day: Day;
  required_day: Day | null;
  shipped_day: Day | null;
  status: OrderStatus;
  status_text: string | null;
  shipper: string | null;
  freight: string | null;
  amount_gross: string | null;
  amount_net: string | null;
  currency: string | null;
  ship_name: string | null;
  ship_street: string | null;
  ship_city: string | null;
  ship_country: string | null;
  comment: string | null;
}

export interface LineRecord {
  order_ref: string;
  line_no: string | null;
  product_ref: string | null;
  product_name: string | null;
  product_key: string;
  quantity: string;
  unit_price: string | null;
  discount: string | null;
  amount: string | null;
}
