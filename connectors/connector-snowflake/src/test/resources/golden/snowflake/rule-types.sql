-- row_count
SELECT COUNT(*) AS "a0", COUNT(CASE WHEN ("status" = ('paid')) THEN 1 ELSE NULL END) AS "a1"
FROM "DB"."PUBLIC"."faulty";

-- segment_share
SELECT COUNT(CASE WHEN ("quantity" > 3) THEN 1 ELSE NULL END) AS "a0", COUNT(CASE WHEN ("quantity" > 3 AND "country" = ('SE')) THEN 1 ELSE NULL END) AS "a1"
FROM "DB"."PUBLIC"."faulty";

-- ancient_timestamps
SELECT COUNT(CASE WHEN ("ordered" IS NOT NULL) THEN 1 ELSE NULL END) AS "a0", COUNT(CASE WHEN ("ordered" IS NOT NULL AND "ordered" < DATE '2025-05-10') THEN 1 ELSE NULL END) AS "a1"
FROM "DB"."PUBLIC"."faulty";

-- ancient_timestamps
SELECT COUNT(CASE WHEN ("shipped" IS NOT NULL) THEN 1 ELSE NULL END) AS "a0", COUNT(CASE WHEN ("shipped" IS NOT NULL AND "shipped" < TIMESTAMP '2025-01-01 00:00:00') THEN 1 ELSE NULL END) AS "a1"
FROM "DB"."PUBLIC"."faulty";

-- null_values
SELECT COUNT(CASE WHEN ("status" = ('paid')) THEN 1 ELSE NULL END) AS "a0", COUNT(CASE WHEN ("status" = ('paid') AND "quantity" IS NULL) THEN 1 ELSE NULL END) AS "a1"
FROM "DB"."PUBLIC"."faulty";

-- null_values
SELECT COUNT(CASE WHEN ("status" = ('bezahlt ✓')) THEN 1 ELSE NULL END) AS "a0", COUNT(CASE WHEN ("status" = ('bezahlt ✓') AND "quantity" IS NOT NULL) THEN 1 ELSE NULL END) AS "a1"
FROM "DB"."PUBLIC"."faulty";

-- missing_values
SELECT COUNT(*) AS "a0", COUNT(CASE WHEN ("note" IS NULL OR (("note" = '')) OR "note" IN (('n/a'), ('lower'))) THEN 1 ELSE NULL END) AS "a1"
FROM "DB"."PUBLIC"."faulty";

-- not_null_if
SELECT COUNT(CASE WHEN ("paid" AND "quantity" >= 2) THEN 1 ELSE NULL END) AS "a0", COUNT(CASE WHEN ("paid" AND "quantity" >= 2 AND "country" IS NULL) THEN 1 ELSE NULL END) AS "a1"
FROM "DB"."PUBLIC"."faulty";

-- any_of_present
SELECT COUNT(*) AS "a0", COUNT(CASE WHEN ("country" IS NULL AND "status" IS NULL AND "quantity" IS NULL) THEN 1 ELSE NULL END) AS "a1"
FROM "DB"."PUBLIC"."faulty";

-- all_of_present
SELECT COUNT(*) AS "a0", COUNT(CASE WHEN ("country" IS NULL OR "status" IS NULL) THEN 1 ELSE NULL END) AS "a1"
FROM "DB"."PUBLIC"."faulty";

-- values_in_set
SELECT COUNT(CASE WHEN ("country" IS NOT NULL) THEN 1 ELSE NULL END) AS "a0", COUNT(CASE WHEN ("country" IS NOT NULL AND "country" NOT IN (('SE'), ('NO'), ('DE'))) THEN 1 ELSE NULL END) AS "a1"
FROM "DB"."PUBLIC"."faulty";

-- values_in_set
SELECT COUNT(CASE WHEN ("quantity" IS NOT NULL) THEN 1 ELSE NULL END) AS "a0", COUNT(CASE WHEN ("quantity" IS NOT NULL AND "quantity" NOT IN (1, 2, 3.0)) THEN 1 ELSE NULL END) AS "a1"
FROM "DB"."PUBLIC"."faulty";

-- values_not_in_set
SELECT COUNT(CASE WHEN ("code" IS NOT NULL) THEN 1 ELSE NULL END) AS "a0", COUNT(CASE WHEN ("code" IS NOT NULL AND "code" IN (('bad''code'), ('none'))) THEN 1 ELSE NULL END) AS "a1"
FROM "DB"."PUBLIC"."faulty";

-- pattern_match
SELECT COUNT(CASE WHEN ("code" IS NOT NULL) THEN 1 ELSE NULL END) AS "a0", COUNT(CASE WHEN ("code" IS NOT NULL AND NOT ((REGEXP_INSTR("code", '^A-\\d{4}$') > 0))) THEN 1 ELSE NULL END) AS "a1"
FROM "DB"."PUBLIC"."faulty";

-- pattern_match
SELECT COUNT(CASE WHEN ("code" IS NOT NULL) THEN 1 ELSE NULL END) AS "a0", COUNT(CASE WHEN ("code" IS NOT NULL AND ((REGEXP_INSTR("code", '''') > 0))) THEN 1 ELSE NULL END) AS "a1"
FROM "DB"."PUBLIC"."faulty";

-- pattern_match
SELECT COUNT(CASE WHEN ("code" IS NOT NULL) THEN 1 ELSE NULL END) AS "a0", COUNT(CASE WHEN ("code" IS NOT NULL AND "code" NOT LIKE ('A-%')) THEN 1 ELSE NULL END) AS "a1"
FROM "DB"."PUBLIC"."faulty";

-- range
SELECT COUNT(CASE WHEN ("amount" IS NOT NULL) THEN 1 ELSE NULL END) AS "a0", COUNT(CASE WHEN ("amount" IS NOT NULL AND ("amount" < 0 OR "amount" > 100.5)) THEN 1 ELSE NULL END) AS "a1"
FROM "DB"."PUBLIC"."faulty";

-- range
SELECT COUNT(CASE WHEN ("ordered" IS NOT NULL) THEN 1 ELSE NULL END) AS "a0", COUNT(CASE WHEN ("ordered" IS NOT NULL AND "ordered" > DATE '2030-01-01') THEN 1 ELSE NULL END) AS "a1"
FROM "DB"."PUBLIC"."faulty";

-- length
SELECT COUNT(CASE WHEN ("note" IS NOT NULL) THEN 1 ELSE NULL END) AS "a0", COUNT(CASE WHEN ("note" IS NOT NULL AND (LENGTH("note") < 3 OR LENGTH("note") > 5)) THEN 1 ELSE NULL END) AS "a1"
FROM "DB"."PUBLIC"."faulty";

-- castable_to
SELECT COUNT(CASE WHEN ("code" IS NOT NULL) THEN 1 ELSE NULL END) AS "a0", COUNT(CASE WHEN ("code" IS NOT NULL AND NOT ((REGEXP_INSTR("code", '^[+-]?[0-9]+$') > 0))) THEN 1 ELSE NULL END) AS "a1"
FROM "DB"."PUBLIC"."faulty";

-- castable_to
SELECT COUNT(CASE WHEN ("code" IS NOT NULL) THEN 1 ELSE NULL END) AS "a0", COUNT(CASE WHEN ("code" IS NOT NULL AND NOT ((REGEXP_INSTR("code", '^[0-9][0-9][0-9][0-9]-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$') > 0))) THEN 1 ELSE NULL END) AS "a1"
FROM "DB"."PUBLIC"."faulty";

-- decimal_precision
SELECT COUNT(CASE WHEN ("amount" IS NOT NULL) THEN 1 ELSE NULL END) AS "a0", COUNT(CASE WHEN ("amount" IS NOT NULL AND ("amount" <> ROUND("amount", 2) OR ABS("amount") >= POWER(10, 5 - 2))) THEN 1 ELSE NULL END) AS "a1"
FROM "DB"."PUBLIC"."faulty";

-- whitespace
SELECT COUNT(CASE WHEN ("note" IS NOT NULL) THEN 1 ELSE NULL END) AS "a0", COUNT(CASE WHEN ("note" IS NOT NULL AND ("note" LIKE (' %') OR "note" LIKE ('% '))) THEN 1 ELSE NULL END) AS "a1"
FROM "DB"."PUBLIC"."faulty";

-- whitespace
SELECT COUNT(CASE WHEN ("note" IS NOT NULL) THEN 1 ELSE NULL END) AS "a0", COUNT(CASE WHEN ("note" IS NOT NULL AND ("note" LIKE (' %') OR "note" LIKE ('% ') OR "note" LIKE ('%  %'))) THEN 1 ELSE NULL END) AS "a1"
FROM "DB"."PUBLIC"."faulty";

-- casing
SELECT COUNT(CASE WHEN ("note" IS NOT NULL) THEN 1 ELSE NULL END) AS "a0", COUNT(CASE WHEN ("note" IS NOT NULL AND "note" <> LOWER("note")) THEN 1 ELSE NULL END) AS "a1"
FROM "DB"."PUBLIC"."faulty";

-- charset
SELECT COUNT(CASE WHEN ("note" IS NOT NULL) THEN 1 ELSE NULL END) AS "a0", COUNT(CASE WHEN ("note" IS NOT NULL AND NOT ((REGEXP_INSTR("note", '^[ -~]*$') > 0))) THEN 1 ELSE NULL END) AS "a1"
FROM "DB"."PUBLIC"."faulty";

-- category_share
SELECT COUNT(CASE WHEN ("country" IS NOT NULL) THEN 1 ELSE NULL END) AS "a0", COUNT(CASE WHEN ("country" IS NOT NULL AND "country" = ('SE')) THEN 1 ELSE NULL END) AS "a1"
FROM "DB"."PUBLIC"."faulty";

-- column_pair
SELECT COUNT(*) AS "a0", COUNT(CASE WHEN ("at" >= "loaded") THEN 1 ELSE NULL END) AS "a1"
FROM "DB"."PUBLIC"."faulty";

-- column_pair
SELECT COUNT(*) AS "a0", COUNT(CASE WHEN ("country" <> "status" OR "country" IS NULL AND "status" IS NOT NULL OR "country" IS NOT NULL AND "status" IS NULL) THEN 1 ELSE NULL END) AS "a1"
FROM "DB"."PUBLIC"."faulty";

-- row_expression
SELECT COUNT(*) AS "a0", COUNT(CASE WHEN (NOT ("amount" + "tax" >= 0 OR "status" IN (('open'), ('bezahlt ✓')))) THEN 1 ELSE NULL END) AS "a1"
FROM "DB"."PUBLIC"."faulty";

-- row_expression
SELECT COUNT(*) AS "a0", COUNT(CASE WHEN (NOT LENGTH(TRIM(BOTH ' ' FROM "odd ""name? é")) <= 3) THEN 1 ELSE NULL END) AS "a1"
FROM "DB"."PUBLIC"."faulty";

-- sum_of_columns
SELECT COUNT(CASE WHEN ("total" IS NOT NULL AND "amount" IS NOT NULL) THEN 1 ELSE NULL END) AS "a0", COUNT(CASE WHEN ("total" IS NOT NULL AND "amount" IS NOT NULL AND ABS(COALESCE("amount", 0) + COALESCE("tax", 0) - "total") > 0.01) THEN 1 ELSE NULL END) AS "a1"
FROM "DB"."PUBLIC"."faulty";

-- record_completeness
SELECT COUNT(*) AS "a0", COUNT(CASE WHEN (CASE WHEN "country" IS NULL THEN 0 ELSE 1 END + CASE WHEN "status" IS NULL THEN 0 ELSE 1 END + CASE WHEN "quantity" IS NULL THEN 0 ELSE 1 END < 2) THEN 1 ELSE NULL END) AS "a1"
FROM "DB"."PUBLIC"."faulty";
