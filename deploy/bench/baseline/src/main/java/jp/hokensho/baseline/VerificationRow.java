package jp.hokensho.baseline;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/// One row per verification, by clinic and time as ours can be found.
@Entity
@Table(name = "verification")
public class VerificationRow extends PanacheEntity {

    public Instant at;
    public String clinic;
    public String terminal;
    public String insurer;
    public String card;
    public LocalDate targetDate;
    public String outcome;
}
