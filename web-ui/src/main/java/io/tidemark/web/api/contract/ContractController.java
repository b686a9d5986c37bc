package io.tidemark.web.api.contract;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidemark.core.contract.Contracts;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.web.api.answer.Tags;
import io.tidemark.web.api.problem.ApiException;
import io.tidemark.web.api.problem.FieldProblems;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers calls about data contracts. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = Tags.RULES)
class ContractController {
    private static final String YAML = "application/yaml";

    private final Contracts contracts;
    private final ContractImport imports;
    private final Datasets datasets;

    ContractController(Contracts contracts, ContractImport imports, Datasets datasets) {
        this.contracts = contracts;
        this.imports = imports;
        this.datasets = datasets;
    }

    @GetMapping(path = "/datasets/{id}/contract", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Show a dataset as a data contract",
            description = "Its schema and the rules that people made for it, as the Open Data Contract Standard 3.1 has"
                    + " them, and what that has no words for.")
    ContractView getDatasetContract(@PathVariable DatasetId id) {
        return ContractView.of(id, contracts.of(stored(id)));
    }

    @GetMapping(path = "/datasets/{id}/contract.yaml", produces = YAML)
    @Operation(summary = "Download a dataset's data contract", description = "The same as a file.")
    ResponseEntity<byte[]> downloadDatasetContract(@PathVariable DatasetId id) {
        String name = id.value().replaceAll("[^A-Za-z0-9._-]", "_") + ".odcs.yaml";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .contentType(MediaType.valueOf(YAML))
                .body(contracts.of(stored(id)).yaml().getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(
            path = "/contracts",
            consumes = {YAML, MediaType.TEXT_PLAIN_VALUE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Import a data contract",
            description = "Keeps the rules that a contract of the Open Data Contract Standard asks for, replacing those"
                    + " that it made before, and sets key, owner, tags and time column of its datasets where nobody"
                    + " has. What nothing keeps is listed with its line, and so are the rules that it made before and"
                    + " asks for no more.")
    ImportedContract importContract(
            @RequestBody String yaml,
            @Parameter(description = "Only read the contract, and keep nothing.") @RequestParam(defaultValue = "false")
                    boolean dryRun,
            @Parameter(description = "Delete the rules that this contract made before and asks for no more.")
                    @RequestParam(defaultValue = "false")
                    boolean prune,
            Principal caller) {
        try {
            ContractImport.Mode mode =
                    dryRun ? ContractImport.Mode.TRIAL : prune ? ContractImport.Mode.PRUNE : ContractImport.Mode.KEEP;
            return imports.run(yaml, mode, caller.getName());
        } catch (TidemarkException e) {
            FieldProblems problems = new FieldProblems();
            String.valueOf(e.getMessage()).lines().forEach(line -> problems.add("", line));
            problems.throwIfAny();
            throw e;
        }
    }

    private Dataset stored(DatasetId id) {
        return datasets.find(id).orElseThrow(() -> ApiException.notFound("dataset", id));
    }
}
