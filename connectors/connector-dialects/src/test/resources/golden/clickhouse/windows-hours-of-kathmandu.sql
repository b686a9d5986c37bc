SELECT addSeconds(toStartOfHour(addSeconds(toTimeZone(`at`, 'UTC'), 2700)), -(2700)) AS `window_start`, COUNT(*) AS `a0`
FROM `shop`.`Orders "2"`
WHERE `at` >= toDateTime64('2025-06-01 23:15:00.000000', 6, 'UTC') AND `at` < toDateTime64('2025-06-02 00:15:00.000000', 6, 'UTC')
GROUP BY addSeconds(toStartOfHour(addSeconds(toTimeZone(`at`, 'UTC'), 2700)), -(2700));
