SELECT toStartOfHour(toTimeZone(`loaded`, 'UTC')) AS `window_start`, COUNT(CASE WHEN CASE WHEN `booked` < toDateTime64('2025-06-01 23:50:00.000000', 6, 'UTC') THEN (1 = 1) WHEN `booked` >= toDateTime64('2025-06-02 02:00:00.000000', 6, 'UTC') THEN (1 = 1) ELSE toStartOfHour(subtractMicroseconds(subtractSeconds(`booked`, (-600)), 0)) < toStartOfHour(toTimeZone(`loaded`, 'UTC')) OR toStartOfHour(`booked`) > toStartOfHour(toTimeZone(`loaded`, 'UTC')) END THEN 1 ELSE NULL END) AS `a0`
FROM `shop`.`Orders "2"`
WHERE `loaded` >= toDateTime64('2025-06-02 00:00:00.000000', 6, 'UTC') AND `loaded` < toDateTime64('2025-06-02 02:00:00.000000', 6, 'UTC')
GROUP BY toStartOfHour(toTimeZone(`loaded`, 'UTC'));
