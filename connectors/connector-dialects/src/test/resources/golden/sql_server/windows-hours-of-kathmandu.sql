SELECT DATEADD(second, -(2700), DATEADD(hour, DATEDIFF(hour, CAST('0001-01-01' AS datetime2(6)), DATEADD(second, 2700, CAST([at] AT TIME ZONE 'UTC' AS datetime2(6)))), CAST('0001-01-01' AS datetime2(6)))) AS [window_start], COUNT(*) AS [a0]
FROM [shop].[Orders "2"]
WHERE [at] >= CAST('2025-06-01 23:15:00.000000+00:00' AS datetimeoffset(6)) AND [at] < CAST('2025-06-02 00:15:00.000000+00:00' AS datetimeoffset(6))
GROUP BY DATEADD(second, -(2700), DATEADD(hour, DATEDIFF(hour, CAST('0001-01-01' AS datetime2(6)), DATEADD(second, 2700, CAST([at] AT TIME ZONE 'UTC' AS datetime2(6)))), CAST('0001-01-01' AS datetime2(6))));
