package io.tidemark.web.api.receiver;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.incident.Receiver;
import io.tidemark.core.incident.ReceiverId;
import io.tidemark.core.incident.ReceiverTest;
import io.tidemark.core.incident.Receivers;
import io.tidemark.core.route.Routes;
import io.tidemark.web.api.answer.Page;
import io.tidemark.web.api.answer.Tags;
import io.tidemark.web.api.answer.TestAnswer;
import io.tidemark.web.api.problem.ApiException;
import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Answers calls about receivers. */
@RestController
@RequestMapping(path = "/api/v1/receivers", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = Tags.RECEIVERS)
class ReceiverController {
    private final Receivers receivers;
    private final ReceiverTest tests;
    private final Routes routes;

    ReceiverController(Receivers receivers, ReceiverTest tests, Routes routes) {
        this.receivers = receivers;
        this.tests = tests;
        this.routes = routes;
    }

    @GetMapping
    @Operation(summary = "List the receivers", description = "By id.")
    Page<ReceiverView> listReceivers() {
        return Page.all(receivers.all().stream().map(ReceiverView::of).toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Show a receiver", description = "Secrets are listed by name only.")
    ReceiverView getReceiver(@PathVariable ReceiverId id) {
        return ReceiverView.of(stored(id));
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Add or replace a receiver",
            description = "A secret that is left out keeps its stored value. A receiver of the configuration file is"
                    + " read-only.")
    ReceiverView putReceiver(@PathVariable ReceiverId id, @Valid @RequestBody ReceiverBody body) {
        Optional<Receiver> stored = receivers.find(id);
        stored.ifPresent(ReceiverController::refuseFile);
        Receiver receiver = new ReceiverForm(id, body, stored).receiver();
        receivers.save(receiver);
        return ReceiverView.of(receiver);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a receiver", description = "Nothing is sent to it any more.")
    void deleteReceiver(@PathVariable ReceiverId id) {
        refuseFile(stored(id));
        if (routes.tree().named().contains(id)) {
            throw ApiException.conflict("Routes lead to the receiver '" + id + "'; change them first.");
        }
        receivers.delete(id);
    }

    @PostMapping("/{id}/test")
    @Operation(summary = "Test a receiver", description = "Sends it a test message and says how that went.")
    TestAnswer testReceiver(@PathVariable ReceiverId id) {
        Receiver receiver = stored(id);
        return TestAnswer.of(tests.test(receiver), receiver.secrets().values());
    }

    private Receiver stored(ReceiverId id) {
        return receivers.find(id).orElseThrow(() -> ApiException.notFound("receiver", id));
    }

    private static void refuseFile(Receiver receiver) {
        if (receiver.origin() == Origin.FILE) {
            throw ApiException.conflict("The receiver '" + receiver.id()
                    + "' comes from the configuration file and is read-only; change it there.");
        }
    }
}
