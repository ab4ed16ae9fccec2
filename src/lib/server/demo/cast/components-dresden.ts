/** Sensors, boards, radio and software for machines: what the members of the Dresden hub put into systems. */
export const componentsDresden = `
sensorik_h | sensor | Schwingungssensor VS3 | ioLink | 9 | -40–105 °C | certification=ce, ip67; supplyVoltage=18–30 V
  Schwingung in drei Achsen mit eingebauter Auswertung, für Pumpen, Lüfter und Spindeln.
  Vibration in three axes with built-in analysis, for pumps, fans and spindles of machines.
sensorik_h | sensor | Drucksensor DS20 | loop | 9 | -40–125 °C
  Druck bis 20 bar mit 4–20 mA.
  Pressure up to 20 bar with 4–20 mA.
sensorik_h | sensor | Temperaturfühler TF1 | volts | 9 | -50–180 °C
  Fühler für Lager und Motoren, mit 0–10 V.
  Probe for bearings and motors, with 0–10 V.
sensorik_h | sensor | Schwingungssensor Platine | i2c | 8 | -40–105 °C | supplyVoltage=3.0–3.6 V; powerConsumption=12 mW
  Derselbe Sensor als Baustein für Platinen, I²C mit 3,3 V.
  The same sensor as a chip for boards, I²C at 3.3 V.
elbchip | microcontroller | Elbkern M4 | i2cController | 9 | -40–125 °C | supplyVoltage=1.8–3.6 V; powerConsumption=40 mW
  Sparsamer Kern mit 3,3 V für Sensoren an Batterien.
  Frugal 3.3 V core for sensors on batteries.
elbchip | sensor | Gaschip GX | i2c | 6 | -20–70 °C | supplyVoltage=3.0–3.6 V
  Riecht Ammoniak und Ethanol auf vier Quadratmillimetern.
  Smells ammonia and ethanol on four square millimetres.
elbchip | service | Waferlauf für kleine Mengen |  | 9
  Vier Sammelläufe im Jahr auf 200 mm.
  Four shared runs a year on 200 mm.
layoutwerk | microcontroller | Funkkern LW | i2cController lorawan | 8 | -40–85 °C | certification=ce, red
  Mikrocontroller mit LoRaWAN und I²C auf einem Modul.
  Microcontroller with LoRaWAN and I²C on one module.
layoutwerk | service | Layout und Freigabe |  | 9
  Vom Schaltplan zum geprüften Modul.
  From the circuit to the approved module.
platinum | microcontroller | Trägerplatine BT | i2cController bluetooth | 8 | -20–70 °C
  Trägerplatine mit Bluetooth und I²C-Steckplätzen.
  Carrier board with Bluetooth and I²C slots.
platinum | gateway | Hutschienen-Gateway | loopIn voltsIn mqtt | 9 | -20–60 °C
  Nimmt 4–20 mA und 0–10 V auf und spricht MQTT.
  Takes 4–20 mA and 0–10 V and speaks MQTT.
lotblick | sensor | Lotkamera | opcServer | 8 | 10–40 °C
  Sieht fehlerhafte Lötstellen beim Bestücken.
  Sees faulty solder joints during assembly.
lotblick | software | Lotprüfung | opcClient report | 7
  Lernt aus wenigen Bildern, was gut ist.
  Learns from a few pictures what is good.
kantenwerk | edgeComputer | Kantenrechner K3 | opcClient ioLinkMaster mqtt | 9 | -30–70 °C | powerConsumption=3 W; certification=ce
  Lüfterlos, drei Watt, wertet Maschinendaten vor Ort aus.
  Fanless, three watts, evaluates machine data on site.
kantenwerk | edgeComputer | Kantenrechner K9 | opcClient modbusTcpClient sparkplugNode | 8 | -20–60 °C | powerConsumption=9 W
  Mit KI-Beschleuniger für Bilder und Schwingungen.
  With an AI accelerator for pictures and vibration.
kantenwerk | gateway | IO-Link-Master 8 | ioLinkMaster mqtt | 9 | -25–60 °C | certification=ce, ip67
  Acht IO-Link-Sensoren an einem Kabel, Ausgabe über MQTT.
  Eight IO-Link sensors on one cable, output by MQTT.
funkwabe | radioModule | Campusmodem 5G | opcClient mqtt | 8 | -30–60 °C | dataRate=400 Mbit/s; isAdapter=yes
  Modem für private 5G-Netze, reicht MQTT und OPC UA durch.
  Modem for private 5G networks, passes MQTT and OPC UA through.
funkwabe | service | Campusnetz im Betrieb | reportClient | 9
  Planung und Betrieb privater Netze.
  Planning and running of private networks.
ortsfunk | gateway | Hallengateway 868 | lorawanGateway backhaul | 9 | -30–60 °C | reach=800 m
  LoRaWAN-Gateway für Hallen aus Stahl.
  LoRaWAN gateway for halls of steel.
ortsfunk | radioModule | Funkmodul 868 | lorawan | 9 | -40–85 °C | certification=ce, red; priceClass=low
  Modul zum Einlöten, LoRaWAN 1.0.4.
  Module for soldering, LoRaWAN 1.0.4.
ortsfunk | sensor | Ortungsmarke | bluetooth | 8 | -20–60 °C
  Findet Kisten und Werkzeug in der Halle.
  Finds boxes and tools in the hall.
energieernte | sensor | Ohnebatterie T | lorawan | 7 | -20–60 °C | powerConsumption=0.1 mW
  Misst Temperatur und Feuchte und lebt von Licht.
  Measures temperature and humidity and lives on light.
energieernte | sensor | Ohnebatterie V | bluetooth | 6 | -20–80 °C
  Schwingung an Maschinen, gespeist aus der Schwingung selbst.
  Vibration of machines, powered by the vibration itself.
textilnerv | sensor | Gewebefühler | i2c | 5 | 0–50 °C
  Spürt Druck und Dehnung in Textilien.
  Feels pressure and stretch in textiles.
textilnerv | actuator | Wärmegewebe | voltsIn | 6 | -10–60 °C
  Heizt Sitze und Kleidung nach Bedarf.
  Heats seats and clothes on demand.
drehspan | sensor | Spindelwächter | opcServer | 9 | 5–50 °C
  Strom und Schwingung der Spindel über OPC UA.
  Current and vibration of the spindle by OPC UA.
retrofix | gateway | Altmaschinen-Adapter | modbusMaster opcServer | 9 | 0–55 °C | isAdapter=yes; certification=ce
  Gibt Maschinen mit Modbus eine Stimme in OPC UA.
  Gives machines with Modbus a voice in OPC UA.
retrofix | gateway | Modbus-Brücke TCP | modbusMaster modbusTcp | 9 | -20–60 °C | isAdapter=yes
  Legt Modbus RTU auf Ethernet.
  Puts Modbus RTU onto Ethernet.
retrofix | sensor | Stromzange Nachrüst | modbus | 9 | -10–60 °C
  Misst den Strom alter Maschinen, ohne sie zu öffnen.
  Measures the current of old machines without opening them.
robolab | actuator | Greifer G2 | canopen | 8 | 5–45 °C
  Greift, was Kameras finden, auch ungeordnet.
  Grips what cameras find, also unordered.
robolab | edgeComputer | Greifrechner | canopenController opcServer | 7 | 5–45 °C
  Plant Griffe in Echtzeit.
  Plans grips in real time.
tiefenbild | sensor | Tiefenkamera T5 | opcServer | 8 | 0–50 °C
  Sieht Formen und Abstände auf fünf Metern.
  Sees shapes and distances within five metres.
tiefenbild | software | Formprüfung | opcClient report | 7
  Vergleicht Teile mit ihrer Zeichnung.
  Compares parts with their drawing.
pulsfrei | software | Verschleißwarnung | mqtt forecast | 8 |  | priceClass=high
  Lernt den normalen Betrieb von Pumpen und Spindeln und warnt Wochen vor dem Ausfall.
  Learns the normal operation of pumps and spindles and warns weeks before failure.
pulsfrei | edgeComputer | Pulsbox | ioLinkMaster mqtt | 7 | 0–55 °C
  Rechnet die Modelle neben der Maschine.
  Runs the models beside the machine.
datenfaden | platform | Fadenspeicher | broker networkServer | 9
  Plattform für Maschinendaten, jede Firma behält ihre.
  Platform for machine data, each company keeps its own.
datenfaden | platform | Fadenlinie | sparkplugHost | 8
  Plattform für Werke mit Sparkplug.
  Platform for plants with Sparkplug.
datenfaden | software | Werksbericht | mqtt report | 9
  Schreibt aus Messwerten den Bericht für die Schicht.
  Writes the report for the shift from measurements.
sichernetz | service | Wartung mit Vorwarnung | forecastClient | 9
  Wir kommen, bevor die Prognose eintritt, und sichern die Leitung.
  We come before the forecast happens, and secure the line.
sichernetz | software | Leitungswächter | mqtt report | 8
  Prüft den Verkehr der Maschinen auf Angriffe.
  Checks the traffic of machines for attacks.
ki_zentrum | software | Modellprüfung | mqtt forecast | 5 |  | priceClass=free
  Prüft, ob eine Prognose noch stimmt.
  Checks whether a forecast still holds.
tu_elb | sensor | Forschungsfühler | i2c | 4 | 10–40 °C
  Messkopf aus dem Labor, nur für Versuche.
  Measuring head from the lab, for experiments only.
logistikhof | service | Teile über Nacht | forecastClient | 9
  Bringt Ersatzteile, die eine Prognose verlangt, bis zum Morgen.
  Brings spare parts that a forecast asks for by the morning.
quantennadel | sensor | Magnetnadel | opcServer | 5 | 15–30 °C
  Misst kleinste Magnetfelder in Chips.
  Measures the smallest magnetic fields in chips.
schichtwerk | sensor | Schichtdicke optisch | opcServer | 8 | 10–45 °C
  Misst Lack und Folie auf Mikrometer genau.
  Measures paint and foil to the micrometre.
elbchip | sensor | Gaschip GX5 | i2cFive | 9 | -20–70 °C | supplyVoltage=4.5–5.5 V
  Der ältere Chip mit 5 V auf der Leitung.
  The older chip with 5 V on the line.
platinum | sensor | Waage RS-232 | rs232 | 9 | 0–40 °C
  Waage mit serieller Schnittstelle nach RS-232.
  Scale with a serial interface to RS-232.
platinum | gateway | Serielle Brücke RS-485 | rs485 mqtt | 9 | 0–50 °C
  Nimmt Waagen mit RS-485 auf.
  Takes scales with RS-485.
robolab | edgeComputer | Roboterdaten-Server | opcOther | 9 | 5–50 °C
  Bietet OPC UA an, aber mit dem Informationsmodell der Roboter.
  Offers OPC UA, but with the information model of robots.
robolab | gateway | Fahrzeugbus-Leser | can mqtt | 8 | -20–60 °C
  Hört CAN in Fahrzeugen, versteht CANopen nicht.
  Hears CAN in vehicles, does not understand CANopen.
energieernte | sensor | Ohnebatterie Z | zigbee | 7 | -20–60 °C
  Sendet mit Zigbee im selben Band wie Bluetooth.
  Transmits by Zigbee in the same band as Bluetooth.
ortsfunk | sensor | Klimamarke US | lorawanUs | 9 | -30–60 °C | certification=fcc
  Marke aus einem Lager in Übersee, 915 MHz.
  Tag from a warehouse overseas, 915 MHz.
`
