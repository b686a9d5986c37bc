SELECT toStartOfHour(toTimeZone(`at`, 'UTC')) AS `window_start`, COUNT(*) AS `a0`
FROM `shop`.`Orders "2"`
WHERE `at` >= toDateTime64('2025-06-02 00:00:00.000000', 6, 'UTC') AND `at` < toDateTime64('2025-06-02 02:00:00.000000', 6, 'UTC') OR `at` >= toDateTime64('2025-06-02 05:00:00.000000', 6, 'UTC') AND `at` < toDateTime64('2025-06-02 06:00:00.000000', 6, 'UTC')
GROUP BY toStartOfHour(toTimeZone(`at`, 'UTC'));
