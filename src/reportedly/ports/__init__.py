"""What the edges must provide: readers, stores, exporters, engines."""

from reportedly.ports.engine import Engine as Engine
from reportedly.ports.events import Events as Events
from reportedly.ports.evidence import Evidence as Evidence
from reportedly.ports.export import Behind as Behind
from reportedly.ports.export import EventExporter as EventExporter
from reportedly.ports.export import Exporter as Exporter
from reportedly.ports.export import Texts as Texts
from reportedly.ports.judgements import Judgements as Judgements
from reportedly.ports.kept import Filters as Filters
from reportedly.ports.kept import Rounds as Rounds
from reportedly.ports.linking import Linking as Linking
from reportedly.ports.reading import Reader as Reader
from reportedly.ports.sources import Sources as Sources
from reportedly.ports.sources import Sourcing as Sourcing
from reportedly.ports.store import Store as Store
from reportedly.ports.summaries import Summaries as Summaries
