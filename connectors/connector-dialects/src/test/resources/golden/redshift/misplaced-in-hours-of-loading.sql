SELECT DATE_TRUNC('hour', ("loaded" AT TIME ZONE 'UTC')) AS "window_start", COUNT(CASE WHEN CASE WHEN "booked" < TIMESTAMP '2025-06-01 23:50:00.000000' THEN TRUE WHEN "booked" >= TIMESTAMP '2025-06-02 02:00:00.000000' THEN TRUE ELSE DATE_TRUNC('hour', DATEADD(microsecond, -0, DATEADD(second, -(-600), "booked"))) < DATE_TRUNC('hour', ("loaded" AT TIME ZONE 'UTC')) OR DATE_TRUNC('hour', "booked") > DATE_TRUNC('hour', ("loaded" AT TIME ZONE 'UTC')) END THEN 1 ELSE NULL END) AS "a0"
FROM "shop"."Orders ""2"""
WHERE "loaded" >= TIMESTAMPTZ '2025-06-02 00:00:00.000000+00' AND "loaded" < TIMESTAMPTZ '2025-06-02 02:00:00.000000+00'
GROUP BY DATE_TRUNC('hour', ("loaded" AT TIME ZONE 'UTC'));
