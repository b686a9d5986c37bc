package io.tidemark.web.api.receiver;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.Outbox;
import io.tidemark.web.api.answer.Page;
import io.tidemark.web.api.answer.Tags;
import io.tidemark.web.api.problem.ApiException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Answers what was sent to receivers. */
@RestController
@RequestMapping(path = "/api/v1/deliveries", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = Tags.RECEIVERS)
class DeliveryController {
    private final Outbox outbox;
    private final InstantSource clock;

    DeliveryController(Outbox outbox, InstantSource clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "List the newest deliveries", description = "Newest first, without the messages' bodies.")
    Page<DeliveryView> listDeliveries(
            @RequestParam(required = false) Delivery.@Nullable Status status,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        List<Delivery> found = status == null ? outbox.newest(limit) : outbox.newest(status, limit);
        return Page.all(found.stream().map(DeliveryView::of).toList());
    }

    @PostMapping("/{id}/resend")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Send a delivery again", description = "One that was given up goes back into the queue.")
    void resendDelivery(@PathVariable long id) {
        if (!outbox.revive(id, clock.instant())) {
            throw ApiException.conflict("The delivery " + id + " was not given up, so there is nothing to send again.");
        }
    }
}
