SELECT CAST(DATEADD(day, DATEDIFF(day, CAST('0001-01-01' AS datetime2(6)), DATEADD(second, 7200, [booked])), CAST('0001-01-01' AS datetime2(6))) AS DATE) AS [window_start], COUNT(*) AS [a0]
FROM [shop].[Orders "2"]
WHERE [booked] >= CAST('2025-06-01 22:00:00.000000' AS datetime2(6)) AND [booked] < CAST('2025-06-02 22:00:00.000000' AS datetime2(6))
GROUP BY CAST(DATEADD(day, DATEDIFF(day, CAST('0001-01-01' AS datetime2(6)), DATEADD(second, 7200, [booked])), CAST('0001-01-01' AS datetime2(6))) AS DATE);
