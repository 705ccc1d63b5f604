import { useTranslation } from "react-i18next";
import classes from "./skip-link.module.css";

/** The first stop of the keyboard: past the bar, to the content. */
export function SkipLink() {
  const { t } = useTranslation();
  return (
    <a
      href="#content"
      className={classes.skip}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById("content")?.focus();
      }}
    >
      {t("web.skip")}
    </a>
  );
}
