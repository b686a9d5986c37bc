SELECT toDate32(toMonday(addSeconds(toTimeZone(`at`, 'UTC'), 7200))) AS `window_start`, COUNT(*) AS `a0`
FROM `shop`.`Orders "2"`
WHERE `at` >= toDateTime64('2025-06-01 22:00:00.000000', 6, 'UTC') AND `at` < toDateTime64('2025-06-08 22:00:00.000000', 6, 'UTC')
GROUP BY toDate32(toMonday(addSeconds(toTimeZone(`at`, 'UTC'), 7200)));
