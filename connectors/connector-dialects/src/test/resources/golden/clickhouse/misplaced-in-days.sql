SELECT toDate32(toStartOfDay(toDateTime64(`due`, 6, 'UTC'))) AS `window_start`, COUNT(CASE WHEN CASE WHEN `at` < toDateTime64('2025-06-01 21:50:00.000000', 6, 'UTC') THEN (1 = 1) WHEN `at` >= toDateTime64('2025-06-03 22:00:00.000000', 6, 'UTC') THEN (1 = 1) ELSE toDate32(toStartOfDay(addSeconds(toTimeZone(subtractMicroseconds(subtractSeconds(`at`, (-600)), 0), 'UTC'), 7200))) < toDate32(toStartOfDay(toDateTime64(`due`, 6, 'UTC'))) OR toDate32(toStartOfDay(addSeconds(toTimeZone(`at`, 'UTC'), 7200))) > toDate32(toStartOfDay(toDateTime64(`due`, 6, 'UTC'))) END THEN 1 ELSE NULL END) AS `a0`
FROM `shop`.`Orders "2"`
WHERE `due` >= toDate32('2025-06-02') AND `due` < toDate32('2025-06-04')
GROUP BY toDate32(toStartOfDay(toDateTime64(`due`, 6, 'UTC')));
