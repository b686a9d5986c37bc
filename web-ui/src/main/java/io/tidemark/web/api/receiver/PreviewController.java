package io.tidemark.web.api.receiver;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidemark.core.incident.ReceiverPreview;
import io.tidemark.core.incident.ReceiverPreview.Preview;
import io.tidemark.web.api.answer.Tags;
import io.tidemark.web.api.problem.ApiException;
import jakarta.validation.Valid;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows messages before they are sent. */
@RestController
@RequestMapping(path = "/api/v1/receivers/preview", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = Tags.RECEIVERS)
class PreviewController {
    private final ReceiverPreview previews;

    PreviewController(ReceiverPreview previews) {
        this.previews = previews;
    }

    @PostMapping
    @Operation(
            summary = "Preview a message",
            description = "As a receiver of that type would be told of an incident. Nothing is sent or saved.")
    PreviewView previewMessage(@Valid @RequestBody PreviewBody body) {
        Preview preview =
                previews.preview(body.type(), body.optionsOrNone(), ApiException.checked(body::incidentIfAny));
        return new PreviewView(preview.title(), preview.text(), preview.body());
    }
}
