package io.tidemark.web.api.receiver;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidemark.core.incident.Outbox;
import io.tidemark.web.api.answer.Page;
import io.tidemark.web.api.answer.Tags;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what was sent to receivers. */
@RestController
@RequestMapping(path = "/api/v1/deliveries", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = Tags.RECEIVERS)
class DeliveryController {
    private final Outbox outbox;

    DeliveryController(Outbox outbox) {
        this.outbox = outbox;
    }

    @GetMapping
    @Operation(summary = "List the newest deliveries", description = "Newest first, without the messages' bodies.")
    Page<DeliveryView> listDeliveries(@RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        return Page.all(outbox.newest(limit).stream().map(DeliveryView::of).toList());
    }
}
