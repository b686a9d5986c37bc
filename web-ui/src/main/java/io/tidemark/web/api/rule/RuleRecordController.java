package io.tidemark.web.api.rule;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidemark.core.incident.Incidents;
import io.tidemark.core.incident.RuleRecords;
import io.tidemark.web.api.answer.Page;
import io.tidemark.web.api.answer.Tags;
import java.time.InstantSource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what rules are worth. */
@RestController
@RequestMapping(path = "/api/v1/rule-records", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = Tags.RULES)
class RuleRecordController {
    private final RuleRecords records;
    private final InstantSource clock;

    RuleRecordController(Incidents incidents, InstantSource clock) {
        this.records = new RuleRecords(incidents);
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "List what became of the rules' incidents",
            description = "MTTD, MTTR and noise of the last 30 days, by rule; rules without incidents are left out.")
    Page<RuleRecordView> listRuleRecords() {
        return Page.all(
                records.until(clock.instant()).stream().map(RuleRecordView::of).toList());
    }
}
