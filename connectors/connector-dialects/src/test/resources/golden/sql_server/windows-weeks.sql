SELECT CAST(DATEADD(day, DATEDIFF(day, CAST('0001-01-01' AS datetime2(6)), DATEADD(second, 7200, CAST([at] AT TIME ZONE 'UTC' AS datetime2(6)))) / 7 * 7, CAST('0001-01-01' AS datetime2(6))) AS DATE) AS [window_start], COUNT(*) AS [a0]
FROM [shop].[Orders "2"]
WHERE [at] >= CAST('2025-06-01 22:00:00.000000+00:00' AS datetimeoffset(6)) AND [at] < CAST('2025-06-08 22:00:00.000000+00:00' AS datetimeoffset(6))
GROUP BY CAST(DATEADD(day, DATEDIFF(day, CAST('0001-01-01' AS datetime2(6)), DATEADD(second, 7200, CAST([at] AT TIME ZONE 'UTC' AS datetime2(6)))) / 7 * 7, CAST('0001-01-01' AS datetime2(6))) AS DATE);
