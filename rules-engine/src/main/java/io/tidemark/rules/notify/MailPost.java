package io.tidemark.rules.notify;

import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import tools.jackson.databind.node.ObjectNode;

/** Hands mails to an SMTP server. */
final class MailPost {
    private static final int FIRST_PERMANENT = 500;

    private final SendLimits limits;

    MailPost(SendLimits limits) {
        this.limits = limits;
    }

    Answer send(Letter letter, Instant now) {
        try {
            String user = letter.option("user");
            Session session = Session.getInstance(properties(letter));
            Message message = message(session, letter, now);
            try (Transport transport = session.getTransport()) {
                if (user.isEmpty()) {
                    transport.connect();
                } else {
                    transport.connect(user, letter.secret("password"));
                }
                transport.sendMessage(message, message.getAllRecipients());
            }
            return Answer.Taken.NAMELESS;
        } catch (TidemarkException e) {
            return new Answer.Refused(e.code(), e.failure().message());
        } catch (MessagingException e) {
            return answer(e, letter);
        }
    }

    private Properties properties(Letter letter) {
        String security = letter.option("security").toLowerCase(Locale.ROOT);
        boolean tls = security.equals("tls");
        boolean plain = security.equals("none");
        String usualPort = tls ? "465" : plain ? "25" : "587";
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", letter.option("host"));
        properties.setProperty("mail.smtp.port", letter.option("port").isEmpty() ? usualPort : letter.option("port"));
        properties.setProperty(
                "mail.smtp.auth", String.valueOf(!letter.option("user").isEmpty()));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(tls));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(!tls && !plain));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(!tls && !plain));
        properties.setProperty(
                "mail.smtp.connectiontimeout", String.valueOf(limits.connect().toMillis()));
        properties.setProperty(
                "mail.smtp.timeout", String.valueOf(limits.answer().toMillis()));
        properties.setProperty(
                "mail.smtp.writetimeout", String.valueOf(limits.answer().toMillis()));
        return properties;
    }

    private static Message message(Session session, Letter letter, Instant now) throws MessagingException {
        ObjectNode mail = Json.parse(letter.body());
        String messageId = mail.path("messageId").asString();
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", messageId);
            }
        };
        message.setFrom(InternetAddress.parse(letter.option("from"), true)[0]);
        Address[] to = InternetAddress.parse(letter.option("to"), true);
        message.setRecipients(Message.RecipientType.TO, to);
        message.setSubject(mail.path("subject").asString(), "UTF-8");
        message.setSentDate(Date.from(now));
        message.setHeader("Tidemark-Delivery", letter.key());
        message.setHeader("Auto-Submitted", "auto-generated");
        String conversation = mail.path("conversation").asString();
        if (!conversation.isEmpty()) {
            message.setHeader("References", conversation);
        }
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.path("text").asString(), "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.path("html").asString(), "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        return message;
    }

    private static Answer answer(MessagingException e, Letter letter) {
        String words = letter.redacted(String.valueOf(e.getMessage()))
                .replaceAll("\\s+", " ")
                .strip();
        return switch (e) {
            case AuthenticationFailedException refused ->
                new Answer.Refused(
                        ErrorCode.AUTHENTICATION_FAILED, "the mail server refuses the user or password: " + words);
            case MailConnectException away ->
                new Answer.Later(
                        ErrorCode.UNREACHABLE,
                        "no connection to the mail server: the host is unknown or refuses it",
                        Optional.empty());
            default -> {
                if (code(e) >= FIRST_PERMANENT) {
                    yield new Answer.Refused(ErrorCode.INVALID_SETTING, "the mail server answered " + words);
                }
                yield new Answer.Later(ErrorCode.REFUSED_FOR_NOW, "the mail was not taken: " + words, Optional.empty());
            }
        };
    }

    /** The reply code of SMTP that stands behind the failure; 0 when there is none. */
    private static int code(MessagingException e) {
        int code = switch (e) {
            case SMTPSendFailedException failed -> failed.getReturnCode();
            case SMTPAddressFailedException failed -> failed.getReturnCode();
            case SMTPSenderFailedException failed -> failed.getReturnCode();
            default -> 0;
        };
        return code == 0 && e.getNextException() instanceof MessagingException next ? code(next) : code;
    }
}
