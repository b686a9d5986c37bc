package io.tidemark.web.served;

import io.swagger.v3.oas.annotations.Hidden;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Fails as controllers may. */
@RestController
@Hidden
class BrokenController {
    @GetMapping("/api/v1/broken/{how}")
    String fail(@PathVariable String how) {
        throw switch (how) {
            case "away" -> new TidemarkException(ErrorCode.UNREACHABLE, "The store is away");
            case "setting" -> new TidemarkException(ErrorCode.INVALID_SETTING, "The port is none");
            case "bug" -> new TidemarkException(ErrorCode.INTERNAL, "table T_17 is broken");
            default -> new IllegalStateException("jdbc:h2:/private/path is broken");
        };
    }
}
