SELECT toDate32(toStartOfDay(addSeconds(`booked`, 7200))) AS `window_start`, COUNT(*) AS `a0`
FROM `shop`.`Orders "2"`
WHERE `booked` >= toDateTime64('2025-06-01 22:00:00.000000', 6, 'UTC') AND `booked` < toDateTime64('2025-06-02 22:00:00.000000', 6, 'UTC')
GROUP BY toDate32(toStartOfDay(addSeconds(`booked`, 7200)));
